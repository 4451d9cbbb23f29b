/** Why a document could not be read: the contract's reasons of the status `failed`. */
export type FailureReason = 'encrypted' | 'corrupt' | 'empty' | 'no_text' | 'too_large' | 'timeout' | 'unreadable';

/** Thrown by a reader for bytes that it can't make sense of. Anything else that a reader throws is our own defect. */
export class ReadingError extends Error {
  override readonly name = 'ReadingError';

  /** `message` is a whole sentence that names the remedy where there is one; the file's name is added by the caller. */
  constructor(
    readonly reason: FailureReason,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
