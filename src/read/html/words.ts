/** Characters that have no width: they part or join what is drawn, and no words. */
const NO_WIDTH = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g;

/** Every kind of white space as one plain blank, characters without width taken out. Blanks at the ends stay. */
export const normaliseBlanks = (text: string): string => text.replace(NO_WIDTH, '').replace(/[\s\u00A0]+/g, ' ');

/** As `normaliseBlanks`, without blanks at the ends. */
export const normaliseWords = (text: string): string => normaliseBlanks(text).trim();
