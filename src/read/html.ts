import { ReadingError } from '../document/reading-error.js';
import type { SourceDocument } from '../document/source-document.js';
import { compose } from './html/compose.js';
import { contentOf, contentRoot } from './html/content.js';
import type { Draft } from './html/draft.js';
import { noteLinksOf } from './html/note-links.js';
import { withNotes } from './html/notes.js';
import { parsePage } from './html/page.js';
import { boldHeadings, restructured } from './html/restructure.js';
import { statedTime } from './html/stated-time.js';
import { titleIndex, titleWords } from './html/title.js';
import { draftsOf } from './html/walk.js';
import type { ReadingLimits } from './limits.js';

/** The title as a heading of the first level, whatever its markup. */
const asTitle = (draft: Draft): Draft =>
  draft.kind === 'heading' || draft.kind === 'paragraph' ? { ...draft, kind: 'heading', level: 1 } : draft;

/**
 * Reads an HTML page whose characters are normalised (see `normaliseCharacters`): its content as blocks of one text, and what stands
 * around it as furniture. White space is collapsed as a browser does; the text is laid out as the PDF reader's is. Throws
 * `ReadingError` (`no_text`, `too_large`).
 */
export const readHtml = (text: string, limits: ReadingLimits): SourceDocument => {
  const page = parsePage(text, limits);
  const drafted = draftsOf(page.body, noteLinksOf(page), limits);
  const drafts = boldHeadings(drafted.drafts);
  const root = contentRoot(page);
  const title = titleIndex(drafts, page.properties, root);
  const content = contentOf(page, { ...drafted, drafts }, root, title);
  const judged = drafts.map((draft, index): Draft => {
    const placed = { ...draft, aside: content[index] !== true };
    return index === title ? asTitle(placed) : placed;
  });
  const composed = compose(withNotes(restructured(judged)));
  if (!/[\p{L}\d]/u.test(composed.text)) {
    throw new ReadingError(
      'no_text',
      'The page holds no text; it may be one that a script fills in. Save it from a browser.',
    );
  }
  return {
    mediaType: 'text/html',
    ...composed,
    pages: [],
    words: [],
    properties: {
      title: titleWords(title === null ? null : (drafts[title] ?? null), page.properties),
      publisher: page.properties.publisher,
      published: page.properties.published ?? statedTime(page, root, title === null ? null : (drafts[title] ?? null)),
      url: page.properties.url,
      outline: [],
      producer: null,
    },
    issues: [],
  };
};
