import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Finding, FindingEvidence } from '../normalize/finding.js';
import type { FindingReport } from './finding-report.js';

const uriOf = (path: string | undefined, documentId: string): string =>
  path === undefined ? `probity:${documentId}` : pathToFileURL(resolve(path)).href;

/** Offsets are into the document's stored text, not into the file, so the region is told by page and words. */
const locationOf = (place: FindingEvidence, paths: ReadonlyMap<string, string>) => ({
  physicalLocation: {
    artifactLocation: { uri: uriOf(paths.get(place.documentId), place.documentId) },
    region: {
      charOffset: place.evidence.charStart,
      charLength: place.evidence.charEnd - place.evidence.charStart,
      snippet: { text: place.evidence.quote },
    },
  },
  ...(place.evidence.page === null ? {} : { message: { text: `Page ${place.evidence.page}` } }),
});

const kindOf: Readonly<Record<Finding['status'], string>> = { open: 'fail', explained: 'pass', unverifiable: 'open' };

/** Findings as a SARIF 2.1.0 log: an explained finding is a `pass` of its rule, an unverifiable one is `open`. */
export const findingsAsSarif = (report: FindingReport, version: string): string =>
  JSON.stringify(
    {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'probity',
              version,
              rules: report.rules.map(({ id, summary, help, severity }) => ({
                id,
                shortDescription: { text: summary },
                help: { text: help },
                defaultConfiguration: { level: severity },
              })),
            },
          },
          columnKind: 'unicodeCodePoints',
          results: report.findings.map(({ finding, findingId, path }) => {
            const places = (side: 'printed' | 'other') =>
              finding.evidence.filter((place) => place.side === side).map((place) => locationOf(place, report.paths));
            const printed = places('printed');
            return {
              ruleId: finding.rule,
              // SARIF allows a level other than `none` only on a failed result.
              level: finding.status === 'open' ? finding.severity : 'none',
              kind: kindOf[finding.status],
              message: { text: [finding.message, finding.explanation].filter((part) => part !== null).join(' ') },
              locations:
                printed.length > 0
                  ? printed
                  : [{ physicalLocation: { artifactLocation: { uri: uriOf(path ?? undefined, finding.documentId) } } }],
              relatedLocations: places('other'),
              partialFingerprints: { findingId },
              properties: {
                service: finding.service,
                standard: finding.standard,
                printed: finding.printed,
                expected: finding.expected,
              },
            };
          }),
        },
      ],
    },
    null,
    2,
  );
