/** What the layout needs to know of a font. */
export interface FontShape {
  /** Above and below the baseline, in ems; the descent is positive. */
  readonly ascent: number;
  readonly descent: number;
  readonly bold: boolean;
  /** Ems for one unit of glyph width. */
  readonly unit: number;
}

const DEFAULT: FontShape = { ascent: 0.9, descent: 0.22, bold: false, unit: 0.001 };

const BOLD_NAME = /bold|black|heavy|(?:semi|demi)\b|-demi/i;

const numberAt = (value: object, key: string): number | null => {
  const found: unknown = Reflect.get(value, key);
  return typeof found === 'number' && Number.isFinite(found) ? found : null;
};

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/**
 * Reads a font object of pdfjs. Ascent and descent are what the file claims, within reason: some fonts claim none, and
 * some a whole line more than they use.
 */
export const fontShape = (font: unknown): FontShape => {
  if (typeof font !== 'object' || font === null) return DEFAULT;
  const ascent = numberAt(font, 'ascent');
  const descent = numberAt(font, 'descent');
  const matrix: unknown = Reflect.get(font, 'fontMatrix');
  const unit: unknown = Array.isArray(matrix) ? matrix[0] : undefined;
  const name: unknown = Reflect.get(font, 'name');
  const bold =
    Reflect.get(font, 'bold') === true ||
    Reflect.get(font, 'black') === true ||
    (typeof name === 'string' && BOLD_NAME.test(name));
  return {
    ascent: ascent ? clamp(ascent, 0.7, 1.05) : DEFAULT.ascent,
    descent: descent ? clamp(Math.abs(descent), 0.18, 0.35) : DEFAULT.descent,
    bold,
    unit: typeof unit === 'number' && unit !== 0 ? Math.abs(unit) : DEFAULT.unit,
  };
};
