import { ReadingError } from '../../document/reading-error.js';

/** Why a PDF did not open, in the words and with the reason of the contract. */
export const failureOf = (error: unknown): ReadingError => {
  const name = error instanceof Error ? error.name : '';
  const message = error instanceof Error ? error.message : String(error);
  if (name === 'PasswordException') {
    return new ReadingError('encrypted', 'The PDF needs a password; save a copy without one and import that.', {
      cause: error,
    });
  }
  return new ReadingError(
    'corrupt',
    `The PDF can't be opened: it is damaged, cut short or no PDF at all (${message}); fetch it again from its source.`,
    { cause: error },
  );
};
