import type { CheerioAPI } from 'cheerio';
import { normaliseWords } from './words.js';

/** What a page's head says of the page. */
export interface PageProperties {
  /** The title for sharing, without the site's name; null where there is none. */
  readonly sharedTitle: string | null;
  /** The window's title, which may end or begin with the site's name. */
  readonly windowTitle: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly url: string | null;
}

const LONGEST = 500;

/** The first of these `<meta>` names or properties that has a value. */
const meta = (query: CheerioAPI, names: readonly string[]): string | null => {
  for (const name of names) {
    for (const attribute of ['property', 'name', 'itemprop']) {
      const found = query('meta')
        .toArray()
        .find((element) => element.attribs[attribute]?.toLowerCase() === name && element.attribs['content']?.trim());
      const value = found?.attribs['content'];
      if (value) return normaliseWords(value).slice(0, LONGEST);
    }
  }
  return null;
};

const PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'dcterms.issued',
  'dc.date.issued',
  'dcterms.date',
  'dc.date',
  'date',
  'pubdate',
  'publish-date',
  'publication_date',
  'parsely-pub-date',
  'dcterms.created',
];

const fieldOf = (value: unknown, field: string): unknown =>
  typeof value === 'object' && value !== null && field in value ? Reflect.get(value, field) : undefined;

/** A field of the page's JSON-LD: the first text found at `path` in any of its objects. */
const linkedData = (query: CheerioAPI, path: readonly string[]): string | null => {
  for (const element of query('script[type="application/ld+json"]').toArray().slice(0, 10)) {
    const source = query(element).text();
    if (source.length > 200_000) continue;
    try {
      const parsed: unknown = JSON.parse(source);
      const objects = [parsed].flat().flatMap((object) => [object, fieldOf(object, '@graph')].flat());
      for (const object of objects) {
        const value = path.reduce<unknown>((at, field) => fieldOf(Array.isArray(at) ? at[0] : at, field), object);
        if (typeof value === 'string' && value.trim() !== '') return normaliseWords(value).slice(0, LONGEST);
      }
    } catch {
      // Broken linked data is common and says nothing of the page.
    }
  }
  return null;
};

const webAddress = (value: string | null | undefined): string | null =>
  value && /^https?:\/\/\S{3,2000}$/i.test(value.trim()) ? value.trim() : null;

const isoDate = (value: string | null): string | null =>
  value !== null && /^\d{4}(?:-\d{2}(?:-\d{2})?)?(?:[T ].{0,40})?$/.test(value) ? value : null;

/** Reads `<title>`, `<meta>`, the canonical address and linked data. Values are as given; dates only if they are ISO. */
export const propertiesOf = (query: CheerioAPI): PageProperties => {
  const windowTitle = normaliseWords(query('head > title').first().text()).slice(0, LONGEST);
  return {
    sharedTitle: meta(query, ['og:title', 'twitter:title', 'dcterms.title', 'dc.title']),
    windowTitle: windowTitle === '' ? null : windowTitle,
    publisher:
      meta(query, ['og:site_name', 'dcterms.publisher', 'dc.publisher', 'application-name']) ??
      linkedData(query, ['publisher', 'name']),
    published:
      PUBLISHED.map((name) => isoDate(meta(query, [name]))).find((date) => date !== null) ??
      isoDate(linkedData(query, ['datePublished'])),
    url: webAddress(query('link[rel="canonical"]').first().attr('href')) ?? webAddress(meta(query, ['og:url'])),
  };
};
