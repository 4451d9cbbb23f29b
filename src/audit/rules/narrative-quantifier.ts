import type { CaseQuestionRecord, QuantifiedSentence } from '../../normalize/record.js';
import { keyRows, rowDoubt, shareInWords, shareOfRow } from '../case-shares.js';
import { otherSide, printedSide } from '../evidence-sides.js';
import { inspection } from '../example.js';
import { listInWords, standardInWords } from '../in-words.js';
import { complementOf, holds, type KnownShare } from '../quantifiers.js';
import type { Audited, Observation, Rule } from '../rule.js';

const knownShare = (row: CaseQuestionRecord): KnownShare | null => {
  const read = shareOfRow(row);
  if (read === null) return null;
  const exact = (100 * read.share.yes) / read.share.relevant;
  if (read.relevant === read.share.relevant) return { low: exact, high: exact, count: read.share };
  const unit = 10 ** -(row.percentDecimals ?? 0);
  const percent = row.percent ?? exact;
  // A printed percentage stands for all shares that some rounding takes to it; only none and all are what they say.
  if (percent <= 0 || percent >= 100) return { low: percent, high: percent, count: null };
  return { low: Math.max(percent - 0.99 * unit, 0), high: Math.min(percent + 0.99 * unit, 100), count: null };
};

/**
 * The key-question rows that the sentence speaks of: one for each of its topics, or all of the standard's where it names
 * none. Empty where a topic fits several rows, for then more than one tie is possible.
 */
const rowsOf = (document: Audited, sentence: QuantifiedSentence): CaseQuestionRecord[] => {
  const rows = keyRows(document, sentence.standard);
  if (sentence.topics.length === 0) return rows;
  const tied = sentence.topics.map((topic) => rows.filter((row) => row.topic === topic));
  return tied.some((candidates) => candidates.length > 1) ? [] : tied.flat();
};

/** A count, a percentage or 'half' without a topic may be about any one row: it is contradicted only if no row fits. */
const isAboutEach = ({ topics, quantifier }: QuantifiedSentence): boolean =>
  topics.length > 0 || !['count', 'percent', 'half'].includes(quantifier);

const claimOf = ({ quantifier, count, of, percent, denied }: QuantifiedSentence): string => {
  const claims = { count: of === null ? `${count}` : `${count} of ${of}`, percent: `${percent}%` } as const;
  const claim =
    quantifier === 'count' || quantifier === 'percent' ? claims[quantifier] : quantifier.replaceAll('_', ' ');
  return denied ? `${claim}, denied` : claim;
};

const QUOTE_LENGTH = 160;

const quoteInWords = ({ evidence }: QuantifiedSentence): string => {
  const characters = [...evidence.quote.replaceAll(/\s+/g, ' ').trim()];
  return characters.length <= QUOTE_LENGTH ? characters.join('') : `${characters.slice(0, QUOTE_LENGTH).join('')}…`;
};

const checkSentence = (document: Audited, sentence: QuantifiedSentence): Observation[] => {
  const judged = rowsOf(document, sentence).map((row) => {
    const share = knownShare(row);
    const said = share === null ? null : holds(sentence, sentence.denied ? complementOf(share) : share);
    return { row, said };
  });
  const contradicting = judged.filter(({ said }) => said === false);
  if (contradicting.length === 0) return [];
  if (!isAboutEach(sentence) && contradicting.length < judged.length) return [];
  // A row read beyond doubt settles it; only where there is none do doubtful rows raise the question.
  const certain = contradicting.filter(({ row }) => rowDoubt(row) === null);
  const rows = (certain.length > 0 ? certain : contradicting).map(({ row }) => row);
  const shares = rows.flatMap((row) => {
    const share = shareOfRow(row);
    return share === null ? [] : [{ row, words: shareInWords(share) }];
  });
  return [
    {
      document,
      status: 'open',
      standard: sentence.standard,
      printed: claimOf(sentence),
      expected: shares.map(({ words }) => words).join(' and '),
      sentence: `on ${standardInWords(document.framework, sentence.standard)} the text says '${quoteInWords(sentence)}', but the table has ${listInWords(shares.map(({ row, words }) => `${words} for '${row.question}'`))}.`,
      explanation: sentence.denied
        ? 'The sentence denies, so that it speaks of the cases that the table does not count.'
        : null,
      uses: [],
      doubts: rows.flatMap((row) => rowDoubt(row) ?? []),
      evidence: [...printedSide(document, sentence), ...otherSide(document, ...rows)],
    },
  ];
};

/** Prose that says of how many cases something holds, against the tables. */
export const narrativeQuantifier: Rule = {
  id: 'narrative-quantifier',
  severity: 'warning',
  summary: 'Prose says of how many cases something held, and the key-question rows that count them say otherwise.',
  help: "The words are read as: all 100%; almost all and nearly all 80% and over; most and the majority over 50%; half 45 to 55%; few and a minority under 50%; none 0%; a count or a percentage as itself. Every key question that the sentence is tied to must fit, over its own relevant cases, the exact share or the share rounded half up; a denied verb speaks of the rest. 100% satisfies 'almost all' and 'most'. A sentence with a standard and no topic speaks of all of the standard's key questions; a count, a percentage or 'half' without a topic is contradicted only if no key question fits. Prompts are not compared, 'some', 'mostly' and 'too few' are not read, and where more than one tie is possible the rule is silent. A sentence about a part of the cases that its words don't show would make a finding that is no mistake.",
  check: ({ documents }) =>
    documents.flatMap((document) =>
      document.record.quantified.flatMap((sentence) => checkSentence(document, sentence)),
    ),
  examples: [
    {
      title: "'almost all' is four of five, and all",
      given: inspection({
        questions: { ooc_delivery: '4/5 4/5 5/5' },
        quantified: [{ standard: 'ooc_delivery', quantifier: 'almost_all' }],
      }),
      findings: [],
    },
    {
      title: "'all' of two topics, one of which stands at seven of eight",
      given: inspection({
        questions: { court_reviewing: '8/8 7/8 5/7' },
        quantified: [{ standard: 'court_reviewing', quantifier: 'all', topics: ['desistance', 'child_safety'] }],
      }),
      findings: ['open'],
    },
    {
      title: "insufficient work in 'a few' cases: two of five",
      given: inspection({
        questions: { ooc_assessment: '4/5 3/5 4/5' },
        quantified: [{ standard: 'ooc_assessment', quantifier: 'few', topics: ['child_safety'], denied: true }],
      }),
      findings: [],
    },
    {
      title: 'a count of the same cases that is another',
      given: inspection({
        questions: { court_planning: '8/8 8/8 6/6/8' },
        quantified: [{ standard: 'court_planning', quantifier: 'count', count: 5, of: 6, topics: ['others_safety'] }],
      }),
      findings: ['open'],
    },
    {
      title: 'a count without a topic fits one of the rows',
      given: inspection({
        questions: { court_planning: '7/8 8/8 6/6/8' },
        quantified: [{ standard: 'court_planning', quantifier: 'count', count: 7, of: 8 }],
      }),
      findings: [],
    },
    {
      title: 'the row was repaired',
      given: inspection({
        questions: { court_reviewing: '8/8 7/8* 5/7' },
        quantified: [{ standard: 'court_reviewing', quantifier: 'all', topics: ['child_safety'] }],
      }),
      findings: ['unverifiable'],
    },
  ],
};
