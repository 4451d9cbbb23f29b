import type { Draft } from './draft.js';
import { contains, type HtmlElement } from './element.js';
import type { Page } from './page.js';

/** A `<time>` belongs to the page as a whole if it comes so few elements after the title. */
const NEAR_TITLE = 40;

/**
 * The time that a page states for itself with `<time datetime>`: one marked as the publication's, else the first close after the title.
 * ISO as given; null if there is none.
 */
export const statedTime = (page: Page, root: HtmlElement | null, title: Draft | null): string | null => {
  const times = page.elements.filter(
    ({ name, attributes }) =>
      name === 'time' && /^\d{4}-\d{2}(?:-\d{2})?(?:[T ].{0,40})?$/.test(attributes['datetime'] ?? ''),
  );
  const marked = times.find(
    ({ attributes }) => attributes['pubdate'] !== undefined || /datePublished/i.test(attributes['itemprop'] ?? ''),
  );
  const near = times.find(
    (time) =>
      title !== null &&
      time.order > title.element.order &&
      time.order < title.element.end + NEAR_TITLE &&
      (root === null || contains(root, time) || !contains(root, title.element)),
  );
  return (marked ?? near)?.attributes['datetime'] ?? null;
};
