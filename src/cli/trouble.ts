/** Trouble that the user can mend: told in one line, without a stack. */
export class Trouble extends Error {
  override readonly name = 'Trouble';
}

/** Names of the typed errors of the rooms below whose messages are whole sentences for the user. */
const FOR_USERS = new Set(['Trouble', 'StoreError', 'PathError', 'ManifestError', 'FrameworkError']);

/** Whether an error is for the user to mend, and not a defect of Probity's. */
export const isTrouble = (error: unknown): error is Error => error instanceof Error && FOR_USERS.has(error.name);
