import type { PrintedDocument } from '../blocks.js';
import { escapeHtml, htmlOf, type Markup } from './markup.js';

/** The page around the document: one site or another. */
export interface Site {
  readonly kind: 'inspectorate-new' | 'inspectorate-old' | 'council' | 'news';
  /** As printed: '14 May 2020'. */
  readonly published: string;
  readonly siteName: string;
  /** Headlines of other items in the side bar. */
  readonly related: readonly string[];
  readonly byline?: string;
}

/** A realistic web page: navigation, cookie banner, share links, the document, related items, licence. */
export function writeWebPage(document: PrintedDocument, site: Site): string {
  const fresh = site.kind === 'inspectorate-new';
  const markup: Markup = {
    mark: (number) =>
      fresh ? `<a href="#note-${number}">[${number}]</a>` : `<sup><a href="#fn${number}">${number}</a></sup>`,
    star: '<img src="/themes/insp/star.svg" alt="" width="16" height="16">',
    note: (number, text) =>
      fresh ? `<p id="note-${number}">[${number}] ${text}</p>` : `<p id="fn${number}"><sup>${number}</sup> ${text}</p>`,
    headingSuffix: fresh ? ' <a class="top" href="#top">(Back to top)</a>' : '',
    hyphenate: false,
    boxAsTable: false,
  };
  const blocks = document.blocks.filter((block) => block.kind !== 'cover');
  const cover = document.blocks.find((block) => block.kind === 'cover');
  const under =
    cover?.kind === 'cover'
      ? cover.lines
          .slice(1)
          .map((line) => `<p class="standfirst">${escapeHtml(line)}</p>`)
          .join('')
      : '';
  const date =
    site.kind === 'inspectorate-old'
      ? `<div id="inspection-meta"><dl><dt>Date of publication:</dt><dd>${site.published}</dd><dt>Type:</dt><dd>Youth</dd></dl></div>`
      : site.kind === 'news'
        ? `<p class="meta">${site.byline === undefined ? '' : `By ${site.byline} | `}<time>${site.published}</time></p>`
        : `<p class="published">Published: ${site.published}</p>`;
  return `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(document.title)} - ${escapeHtml(site.siteName)}</title>
<meta property="og:title" content="${escapeHtml(document.title)}">
<meta property="og:site_name" content="${escapeHtml(site.siteName)}">
<style>.cookie{position:fixed;bottom:0}.rating{font-weight:bold}</style>
<script>window.dataLayer = window.dataLayer || [];</script>
</head>
<body id="top">
<a class="skip" href="#content">Skip to content</a>
<div class="cookie" role="dialog" aria-label="Cookies"><p>We would like to set additional cookies to understand how you use this site.</p><button>Accept additional cookies</button> <button>Reject additional cookies</button></div>
<header><a href="/">${escapeHtml(site.siteName)}</a>
<nav aria-label="Main"><ul><li><a href="/">Home</a></li><li><a href="/about">About us</a></li><li><a href="/inspections">Inspections</a></li><li><a href="/news">News</a></li><li><a href="/contact">Contact</a></li></ul></nav>
<form role="search"><label for="s">Search</label><input id="s"><button>Go</button></form></header>
<div class="breadcrumb"><a href="/">Home</a> &gt; <a href="/inspections">Inspections</a></div>
<main id="content">
<article>
<h1>${escapeHtml(document.title)}</h1>
${date}
<ul class="share"><li><a href="#">Share on Facebook</a></li><li><a href="#">Share on X</a></li><li><a href="#">Email</a></li><li><a href="#">Print this page</a></li></ul>
${under}
${htmlOf(document, blocks, markup)}
</article>
</main>
<aside><h2>Related</h2><ul>${site.related.map((item) => `<li><a href="#">${escapeHtml(item)}</a></li>`).join('')}</ul></aside>
<footer><p>All content is available under the Open Government Licence v3.0, except where otherwise stated</p><ul><li><a href="/privacy">Privacy</a></li><li><a href="/accessibility">Accessibility</a></li></ul><p>&copy; Crown copyright</p></footer>
</body>
</html>
`;
}
