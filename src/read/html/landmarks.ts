import { type HtmlElement, roleOf } from './element.js';

/** Roles of parts that are no content, whatever they hold. */
const ASIDE_ROLES = new Set([
  'navigation',
  'search',
  'dialog',
  'alertdialog',
  'menu',
  'menubar',
  'toolbar',
  'banner',
  'contentinfo',
]);

/** A form of more words is the page's own content within one, as some content managers wrap it. */
const LARGEST_FORM = 1_500;

/** Whether an element is set aside by what it is: navigation, a dialogue, the page's head or foot, a small form. `pageLength` is in characters. */
export const isAside = (element: HtmlElement, pageLength: number): boolean => {
  const role = roleOf(element);
  if (role === 'banner' || role === 'contentinfo') return element.length < pageLength * 0.5;
  if (ASIDE_ROLES.has(role)) return true;
  if (element.name === 'footer') return !isWithinContent(element) && element.length < pageLength * 0.5;
  return element.name === 'form' && element.length < Math.min(LARGEST_FORM, pageLength * 0.4);
};

const isWithinContent = (element: HtmlElement): boolean => {
  for (let at = element.parent; at; at = at.parent) {
    if (['article', 'main', 'section', 'blockquote', 'figure'].includes(at.name)) return true;
  }
  return false;
};
