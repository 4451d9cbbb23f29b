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

/** The values of a page's `<meta>` elements by their name or property, in lower case; the first of each counts. */
const metaValues = (query: CheerioAPI): ReadonlyMap<string, string> => {
  const values = new Map<string, string>();
  for (const { attribs } of query('meta').toArray()) {
    const value = normaliseWords((attribs['content'] ?? '').slice(0, LONGEST * 2)).slice(0, LONGEST);
    for (const name of [attribs['property'], attribs['name'], attribs['itemprop']]) {
      const key = name?.toLowerCase();
      if (key !== undefined && value !== '' && !values.has(key)) values.set(key, value);
    }
  }
  return values;
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
  const values = metaValues(query);
  const meta = (names: readonly string[]): string | null =>
    names.map((name) => values.get(name)).find((value) => value !== undefined) ?? null;
  const windowTitle = normaliseWords(query('head > title').first().text()).slice(0, LONGEST);
  return {
    sharedTitle: meta(['og:title', 'twitter:title', 'dcterms.title', 'dc.title']),
    windowTitle: windowTitle === '' ? null : windowTitle,
    publisher:
      meta(['og:site_name', 'dcterms.publisher', 'dc.publisher', 'application-name']) ??
      linkedData(query, ['publisher', 'name']),
    published:
      PUBLISHED.map((name) => isoDate(meta([name]))).find((date) => date !== null) ??
      isoDate(linkedData(query, ['datePublished'])),
    url: webAddress(query('link[rel="canonical"]').first().attr('href')) ?? webAddress(meta(['og:url'])),
  };
};
