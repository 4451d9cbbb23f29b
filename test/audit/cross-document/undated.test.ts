import { describe, expect, it } from 'vitest';
import { audit } from '../../../src/audit/audit.js';
import { inspection, withEarlier } from '../../../src/audit/example.js';
import type { AuditedInspection } from '../../../src/audit/rule.js';
import { crossDocument } from '../../../src/audit/rules/cross-document.js';

const REPORT = { score: '25/36', overall: 'good', ratings: 'GGOO GIOO RROG' } as const;
const UNDATED = { fieldwork: null, published: null } as const;
const statuses = (given: AuditedInspection): readonly string[] =>
  audit(given, [crossDocument]).map(({ status }) => status);

describe('a difference where one document gives no date', () => {
  it.each(['press_release', 'news'] as const)('is unverifiable, carried by an undated %s', (kind) => {
    const given = inspection(REPORT, { kind, ...UNDATED, score: '26/36', says: { overall: 'outstanding' } });
    expect(statuses(given)).toEqual(['unverifiable', 'unverifiable']);
    expect(audit(given, [crossDocument])[0]?.explanation).toMatch(
      /^No date was found in the (?:press release|article)/,
    );
  });

  it('is unverifiable beside an undated report, or between two undated articles', () => {
    const dated = { kind: 'news', fieldwork: null, published: '2020-11-20' } as const;
    expect(statuses(inspection({ ...REPORT, ...UNDATED }, { ...dated, says: { overall: 'outstanding' } }))).toEqual([
      'unverifiable',
    ]);
    const article = { kind: 'news', ...UNDATED } as const;
    expect(
      statuses(inspection({ ...article, says: { overall: 'good' } }, { ...article, says: { overall: 'inadequate' } })),
    ).toEqual(['unverifiable']);
  });

  it('is open where both give one, be it the fieldwork alone', () => {
    const article = { kind: 'news', published: null, fieldwork: ['2020-08-17', '2020-08-20'] } as const;
    expect(statuses(inspection(REPORT, { ...article, says: { overall: 'outstanding' } }))).toEqual(['open']);
  });

  it('is open for a prior judgement that names the year of the earlier report, not for one that names none', () => {
    const earlier = {
      overall: 'requires improvement',
      published: '2018-12',
      fieldwork: ['2018-08-06', '2018-08-10'],
    } as const;
    const article = { kind: 'news', ...UNDATED, prior: { overall: 'inadequate' } } as const;
    expect(statuses(withEarlier(inspection(REPORT, { ...article, priorDate: '2018' }), earlier))).toEqual(['open']);
    expect(statuses(withEarlier(inspection(REPORT, article), earlier))).toEqual(['unverifiable']);
  });
});
