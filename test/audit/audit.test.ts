import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audit } from '../../src/audit/audit.js';
import { exampleDocument, inspection } from '../../src/audit/example.js';
import { quoted } from '../../src/audit/example-evidence.js';
import type { AuditedInspection, Rule } from '../../src/audit/rule.js';
import { RULES } from '../../src/audit/rules/index.js';
import { loadFrameworks } from '../../src/framework/load.js';

const ruleOf = (id: string): Rule => {
  const rule = RULES.find((candidate) => candidate.id === id);
  if (!rule) throw new Error(`no rule ${id}`);
  return rule;
};

const statuses = (given: AuditedInspection, ...ids: string[]): string[] =>
  audit(given, ids.map(ruleOf)).map((finding) => `${finding.rule} ${finding.severity} ${finding.status}`);

const LETTERS = ['I', 'R', 'G', 'O'] as const;
const POINTS = { I: 0, R: 1, G: 2, O: 3 } as const;
const twelve = fc.array(fc.constantFrom(...LETTERS), { minLength: 12, maxLength: 12 });
const total = (letters: readonly (typeof LETTERS)[number][]): number =>
  letters.reduce((sum, letter) => sum + POINTS[letter], 0);
const bandOf = (score: number): string =>
  score <= 6 ? 'inadequate' : score <= 18 ? 'requires improvement' : score <= 30 ? 'good' : 'outstanding';

describe('published arithmetic', () => {
  const frameworks = loadFrameworks();
  const framework = (id: string) => {
    const found = frameworks.find((candidate) => candidate.id === id);
    if (!found) throw new Error(`no framework ${id}`);
    return found;
  };
  const SCORES = ['score-sum', 'score-max', 'overall-band', 'standard-band', 'missing-part'];

  it('twelve standards of 2020 with their case tables: 29 of 36, Good, and one rating by discretion', () => {
    const given = inspection({
      framework: framework('hmip-youth-2018'),
      score: '29/36',
      overall: 'good',
      ratings: 'OOGG OOOG GIOO',
      questions: {
        court_assessment: '7/8 7/8 7/8',
        court_planning: '8/8 8/8 6/6/8',
        court_delivery: '7/7/8 7/7/8 5/5/8',
        court_reviewing: '8/8 7/8 5/7/8',
        ooc_assessment: '4/5 3/5 4/5',
        ooc_planning: '2/5 3/5 2/5',
        ooc_delivery: '4/5 4/5 5/5',
        ooc_joint_working: '5/5 1/1/5',
      },
    });
    expect(statuses(given, ...SCORES)).toEqual(['standard-band warning explained']);
    const [finding] = audit(given, [ruleOf('standard-band')]);
    expect(finding).toMatchObject({ standard: 'ooc_assessment', printed: 'good', expected: 'requires improvement' });
    expect(finding?.message).toContain('3 of 5 (60%)');
    expect(finding?.explanation).toContain('boundary of 65%');
  });

  it('twelve standards of 2024 with resettlement outside the score: 25 of 36, Good', () => {
    const given = { framework: framework('hmip-youth-2021'), overall: 'good', ratings: 'GGOO GIOO RROG R' };
    expect(statuses(inspection({ ...given, score: '25/36' }), ...SCORES)).toEqual([]);
    expect(statuses(inspection({ ...given, score: '26/36' }), ...SCORES)).toEqual(['score-sum error open']);
    expect(statuses(inspection({ ...given, score: '26/39' }), 'score-max')).toEqual(['score-max error open']);
  });

  it('the key-question bands of 2021 are inferred: never more than a note', () => {
    const given = inspection({
      framework: framework('hmip-youth-2021'),
      headings: { court_planning: 'outstanding' },
      questions: { court_planning: '10/40 32/40 32/40' },
    });
    expect(statuses(given, 'standard-band')).toEqual(['standard-band note open']);
  });

  it('every framework with a score accepts a report that follows its own rules', () => {
    const scored = frameworks.filter((candidate) => candidate.scoring !== null);
    expect(scored.length).toBeGreaterThan(1);
    for (const candidate of scored) {
      const counting = candidate.standards.filter((standard) => standard.counts);
      const best = 3 * counting.length;
      const letters = candidate.standards.map((standard) => (standard.counts ? 'O' : '?')).join('');
      const given = inspection({
        framework: candidate,
        score: `${best}/${best}`,
        overall: 'outstanding',
        ratings: letters,
      });
      expect(statuses(given, 'score-sum', 'score-max', 'overall-band')).toEqual([]);
    }
  });
});

describe('the runner', () => {
  it('says that a finding was read from a copy, of either side', () => {
    const copy = { copy: true, score: '26/36', overall: 'good', ratings: 'GGOO GIOO RROG' } as const;
    expect(audit(inspection(copy), [ruleOf('score-sum')])[0]?.message).toMatch(/read from a copy of the report\.$/);
    const article = { kind: 'news', says: { overall: 'outstanding' } } as const;
    const [finding] = audit(inspection(copy, article), [ruleOf('cross-document')]);
    expect(finding?.documentId).toBe('document-2');
    expect(finding?.message).toMatch(/read from a copy of the report\.$/);
  });

  it('leaves out documents that could not be read or belong to no framework', () => {
    const read = exampleDocument({ score: '26/36', overall: 'good', ratings: 'GGOO GIOO RROG' });
    const failed = {
      ...read,
      record: { ...read.record, status: { status: 'failed', reason: 'corrupt' } as const },
    };
    expect(audit({ documents: [failed], earlier: [] })).toEqual([]);
    expect(audit(inspection({ framework: null, score: '26/36', overall: 'good' }))).toEqual([]);
  });

  it('carries a difference on the document that is not the report, whatever its id', () => {
    const given = inspection(
      { id: 'b', kind: 'news', says: { overall: 'outstanding' } },
      { id: 'c', overall: 'good' },
      { id: 'a', kind: 'press_release', says: { overall: 'good' } },
    );
    const findings = audit(given, [ruleOf('cross-document')]);
    expect(findings.map(({ documentId, printed, expected }) => [documentId, printed, expected])).toEqual([
      ['b', 'outstanding', 'good'],
    ]);
    expect(findings[0]?.evidence.map(({ side, documentId }) => [side, documentId])).toEqual([
      ['printed', 'b'],
      ['other', 'c'],
    ]);
  });

  it('takes no notice of the order of documents', () => {
    const documents = RULES.flatMap((rule) => rule.examples.flatMap((example) => example.given.documents)).map(
      (document, index) => ({ ...document, record: { ...document.record, documentId: `document-${index}` } }),
    );
    const picked = fc.uniqueArray(fc.integer({ min: 0, max: documents.length - 1 }), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(picked, (indices) => {
        const chosen = indices.flatMap((index) => documents[index] ?? []);
        const forwards = audit({ documents: chosen, earlier: chosen.slice(1) });
        const backwards = audit({ documents: [...chosen].reverse(), earlier: chosen.slice(1).reverse() });
        expect(backwards).toEqual(forwards);
      }),
    );
  });
});

describe('scores', () => {
  it('a report that adds up has no finding, and one a point off has one, with every single change in its explanation', () => {
    fc.assert(
      fc.property(twelve, (letters) => {
        const score = total(letters);
        const ratings = letters.join('');
        const sound = inspection({ score: `${score}/36`, overall: bandOf(score), ratings });
        expect(statuses(sound, 'score-sum', 'score-max', 'overall-band')).toEqual([]);
        if (score === 36) return;
        const off = audit(inspection({ score: `${score + 1}/36`, overall: 'good', ratings }), [ruleOf('score-sum')]);
        expect(off.map(({ status }) => status)).toEqual(['open']);
        const changes = off[0]?.explanation?.match(/ to '/g) ?? [];
        expect(changes).toHaveLength(letters.filter((letter) => letter !== 'O').length);
      }),
    );
  });

  it('ratings that were not read never make a true score wrong', () => {
    fc.assert(
      fc.property(twelve, fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), (letters, read) => {
        const holed = letters.map((letter, index) => (read[index] ? letter : '?')).join('');
        const score = total(letters);
        const findings = audit(inspection({ score: `${score}/36`, overall: bandOf(score), ratings: holed }), [
          ruleOf('score-sum'),
          ruleOf('score-max'),
          ruleOf('overall-band'),
        ]);
        expect(findings.filter(({ status }) => status === 'open')).toEqual([]);
      }),
    );
  });
});

describe('tables', () => {
  const rounding = fc.constantFrom(Math.round, Math.floor, Math.ceil, (value: number) =>
    Math.abs(value % 1) === 0.5 ? 2 * Math.round(value / 2) : Math.round(value),
  );

  it('a table made from whole counts never trips percent-impossible, nor count-exceeds-cases', () => {
    const row = fc
      .record({ cases: fc.integer({ min: 1, max: 150 }), part: fc.double({ min: 0, max: 1, noNaN: true }) })
      .map(({ cases, part }) => ({ cases, yes: Math.round(part * cases) }));
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 0, max: 2 }),
        rounding,
        (rows, decimals, round) => {
          const unit = 10 ** decimals;
          const percents = rows.map(
            ({ yes, cases }) => `${(round((100 * unit * yes) / cases) / unit).toFixed(decimals)}%/${cases}`,
          );
          const counts = rows.map(({ yes, cases }) => `${yes}/${cases}`);
          const given = inspection({
            questions: { court_planning: percents.join(' '), court_delivery: counts.join(' ') },
          });
          expect(statuses(given, 'percent-impossible', 'count-exceeds-cases')).toEqual([]);
        },
      ),
    );
  });

  it.each([
    ['60%/8', [], 'may be three of five'],
    ['85%/5', ['percent-impossible error open'], 'no part of five'],
    ['60%/7/10', ['percent-impossible error open'], 'its own number of cases'],
  ])('a prompt printed as %s is tested against any part of the cases', (prompts, expected) => {
    const given = inspection({ prompts: { court_planning: prompts } });
    expect(statuses(given, 'percent-impossible')).toEqual(expected);
  });

  it('a question on reviewing leaves out the cases that needed none, whatever its topic', () => {
    const [plain] = inspection({ questions: { court_reviewing: '78%/10' } }).documents;
    if (!plain) throw new Error('no document');
    const question = 'Does reviewing keep the child from offending?';
    const record = { ...plain.record, caseQuestions: plain.record.caseQuestions.map((row) => ({ ...row, question })) };
    expect(statuses({ documents: [plain], earlier: [] }, 'percent-impossible')).toHaveLength(1);
    expect(statuses({ documents: [{ ...plain, record }], earlier: [] }, 'percent-impossible')).toEqual([]);
  });

  it('parts rounded half up from a whole never trip percent-sum while they are three or more', () => {
    const parts = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 3, maxLength: 8 });
    fc.assert(
      fc.property(parts, (counts) => {
        const whole = counts.reduce((sum, count) => sum + count, 0);
        const shares = counts.map((count) => (100 * count) / whole);
        fc.pre(shares.every((share) => Math.abs((share % 1) - 0.5) > 1e-9));
        const given = inspection({ shares: [shares.map((share) => Math.round(share)).join(' ')] });
        expect(statuses(given, 'percent-sum')).toEqual([]);
      }),
    );
  });

  it('a sentence that its rows bear out is never contradicted', () => {
    const words = ['all', 'almost_all', 'most', 'half', 'few', 'none'] as const;
    const bearsOut = (quantifier: (typeof words)[number], yes: number, of: number): boolean =>
      ({
        all: yes === of,
        almost_all: yes / of >= 0.8,
        most: yes / of > 0.5,
        half: yes / of >= 0.45 && yes / of <= 0.55,
        few: yes / of < 0.5,
        none: yes === 0,
      })[quantifier];
    fc.assert(
      fc.property(
        fc.constantFrom(...words),
        fc.nat(40),
        fc.integer({ min: 1, max: 40 }),
        fc.boolean(),
        (quantifier, some, of, denied) => {
          const yes = Math.min(some, of);
          fc.pre(bearsOut(quantifier, denied ? of - yes : yes, of));
          const given = inspection({
            questions: { court_planning: `${yes}/${of}` },
            quantified: [{ standard: 'court_planning', quantifier, denied, topics: ['desistance'] }],
          });
          expect(statuses(given, 'narrative-quantifier')).toEqual([]);
        },
      ),
    );
  });

  it('two rows with one topic leave a sentence without a tie', () => {
    const plain = exampleDocument({
      questions: { court_planning: '4/8 5/8 6/8' },
      quantified: [{ standard: 'court_planning', quantifier: 'all', topics: ['desistance'] }],
    });
    expect(statuses({ documents: [plain], earlier: [] }, 'narrative-quantifier')).toHaveLength(1);
    const caseQuestions = plain.record.caseQuestions.map((row) => ({ ...row, topic: 'desistance' }));
    const twice = { ...plain, record: { ...plain.record, caseQuestions } };
    expect(statuses({ documents: [twice], earlier: [] }, 'narrative-quantifier')).toEqual([]);
  });
});

describe('evidence', () => {
  it('rests on places of both sides, the printed one first', () => {
    const given = inspection({ ratings: 'GGOO GIOO RROG', headings: { court_planning: 'good' } });
    expect(audit(given, [ruleOf('rating-disagreement')])[0]?.evidence).toEqual([
      { side: 'printed', documentId: 'document-1', evidence: quoted('inadequate') },
      { side: 'other', documentId: 'document-1', evidence: quoted('good') },
    ]);
  });
});
