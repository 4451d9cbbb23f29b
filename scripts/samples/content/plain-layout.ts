import { Composer, type Layout, type PrintedDocument } from '../blocks.js';
import type { RatingTruth, Truth } from '../truth.js';

export const PLAIN: Layout = {
  tables: 'ruled',
  repeatHead: true,
  valueAlign: 'top',
  font: 'sans',
  size: 11,
  runningHeader: '',
  runningFooter: '',
};

/** A document from a composer's blocks. */
export function printed(title: string, composer: Composer): PrintedDocument {
  return { title, blocks: composer.blocks, notes: composer.notes, layout: PLAIN };
}

/** A document of paragraphs; lines that open with `- ` become lists, those with `# ` headings. */
export function article(title: string, lines: readonly string[]): PrintedDocument {
  const composer = new Composer();
  composer.add({ kind: 'cover', lines: [title] });
  let items: string[] = [];
  const close = () => {
    if (items.length > 0) composer.add({ kind: 'list', items });
    items = [];
  };
  for (const line of lines) {
    if (line.startsWith('- ')) items.push(line.slice(2));
    else {
      close();
      if (line.startsWith('# ')) composer.heading(2, line.slice(2));
      else composer.para(line);
    }
  }
  close();
  return printed(title, composer);
}

/** A rating and the judgement it is read from, as an article or a release states it. */
export function stated(
  truth: Truth,
  origin: 'press_release' | 'news',
  standard: string,
  rating: string,
  when: { period?: 'current' | 'prior'; date?: string | null } = {},
): void {
  const period = when.period ?? 'current';
  const row: RatingTruth = {
    standard,
    standard_code: null,
    rating,
    percent: null,
    origin,
    period,
    period_date: when.date ?? null,
  };
  truth.ratings.push(row);
  truth.judgements.push({ standard, form: 'rating', rating, period, attribution: 'inspectorate' });
}
