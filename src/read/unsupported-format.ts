/** Thrown for a file that is sound, as far as can be seen, but of a kind that no reader reads: a picture, an archive, a Word document. */
export class UnsupportedFormat extends Error {
  override readonly name = 'UnsupportedFormat';

  /** `format` names the kind in a few words ('a Word document (.docx)'); `remedy` is a whole sentence, or empty. */
  constructor(
    readonly format: string,
    remedy = '',
  ) {
    super(`This is ${format}, which is not a supported format.${remedy === '' ? '' : ` ${remedy}`}`);
  }
}
