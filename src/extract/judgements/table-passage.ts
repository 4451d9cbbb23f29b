import type { Anchor } from '../../document/anchor.js';
import { readTable } from './lines.js';
import type { Mark } from './marks.js';
import type { TablePassage } from './passages.js';
import { percentRows } from './percent-statements.js';
import type { Flow, Reader } from './reader.js';
import type { Reading } from './sentence-scope.js';
import type { JudgementStatement } from './statement.js';
import type { DomainScope, Target } from './target.js';
import { statementsOf } from './to-statements.js';

/** What a table of the text rates, row by row, in the order of its cells. */
export const readTablePassage = (
  reader: Reader,
  { table, section }: TablePassage,
  flow: Flow,
): JudgementStatement[] => {
  const { document, tagger } = reader;
  if (tagger.programme?.percentages) {
    return percentRows(
      reader,
      table.rows.map(({ at }) => at),
      flow,
    );
  }
  const scopeFor = (marks: readonly Mark[], domain: string | null): DomainScope => ({
    segment: marks,
    sentence: marks,
    context: domain ?? flow.headingDomain ?? section?.domain ?? null,
  });
  const tableReader = {
    text: document.text,
    criteria: tagger.criteria,
    marksOf: (at: Anchor) => tagger.marksOf(document.text, at),
    scopeFor,
  };
  return readTable(table, tableReader).flatMap((cell) => {
    const target: Target = cell.overall
      ? { kind: 'overall', services: [] }
      : { kind: 'standards', ids: cell.ids, from: -1 };
    const reading: Reading = {
      form: 'rating',
      target,
      ratings: [cell.rating],
      when: { period: cell.period, date: cell.date },
      at: cell.at,
      plain: true,
      outright: true,
      count: null,
      services: [flow.service],
    };
    return statementsOf(reading, cell.at, 'inspectorate', reader);
  });
};
