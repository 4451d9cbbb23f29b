import type { SourceDocument } from '../../../src/document/source-document.js';
import type { JudgementContext } from '../../../src/extract/judgements/context.js';
import { findJudgements } from '../../../src/extract/judgements/find-judgements.js';
import type { JudgementStatement } from '../../../src/extract/judgements/statement.js';
import { sectionsOf } from '../../../src/extract/sections.js';
import { regionsOf } from '../../../src/extract/text-regions.js';
import { loadFrameworks } from '../../../src/framework/load.js';
import { loadInspectorates } from '../../../src/framework/load-inspectorates.js';
import { buildDocument, heading, item, type Piece, paragraph } from '../../document/document-builder.js';

const frameworks = loadFrameworks();
const inspectorates = loadInspectorates();

/** How a text is to be read; a new-style release on Oakshire from 2022 where nothing else is said. */
export interface Setting {
  readonly framework?: string | null;
  readonly kind?: JudgementContext['kind'];
  readonly services?: readonly string[];
  readonly year?: number | null;
}

const settingFor = (setting: Setting, document: SourceDocument): JudgementContext => {
  const id = setting.framework === undefined ? 'hmip-youth-2021' : setting.framework;
  const framework = frameworks.find((candidate) => candidate.id === id) ?? null;
  const inspectorate = inspectorates.find((candidate) => candidate.id === (framework?.inspectorate ?? 'hmip'));
  if (!inspectorate) throw new Error('no such inspectorate');
  const [first] = document.blocks;
  const title = first?.kind === 'heading' ? first.at : null;
  return {
    kind: setting.kind ?? 'news',
    sections: sectionsOf(document, framework),
    regions: regionsOf(document, title),
    framework,
    frameworks,
    inspectorate,
    services: setting.services ?? ['Oakshire'],
    publishedYear: setting.year === undefined ? 2022 : setting.year,
  };
};

/** A text as pieces: a first line that begins with '# ' is the headline, lines with '## ' headings, lines with '- ' items of a list. */
export const piecesOf = (text: string): Piece[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      if (line.startsWith('# ')) return heading(1, line.slice(2));
      if (line.startsWith('## ')) return heading(2, line.slice(3));
      return line.startsWith('- ') ? item(line.slice(2)) : paragraph(line);
    });

/** What a document judges, in full. */
export const statementsIn = (
  pieces: readonly Piece[],
  setting: Setting = {},
): { document: SourceDocument; statements: JudgementStatement[] } => {
  const document = buildDocument(pieces);
  return { document, statements: findJudgements(document, settingFor(setting, document)) };
};

const inWords = (statement: JudgementStatement, services: readonly string[]): string => {
  const parts = [statement.standard ?? (statement.form === 'count' ? '' : 'domain')];
  if (statement.form === 'rating')
    parts.push(statement.rating ?? '', statement.percent === null ? '' : `${statement.percent}%`);
  else if (statement.form === 'count')
    parts.push(`${statement.count} of ${statement.of ?? '?'} ${statement.ratings.join('/')}`);
  else if (statement.form === 'either_or') parts.push(statement.ratings.join(' or '));
  else parts.push(`off scale: ${statement.wording}`);
  if (statement.period === 'prior') parts.push('before', statement.periodDate ?? '');
  if (services.length > 1) parts.push(`(${statement.service})`);
  if (statement.speaker !== 'inspectorate') parts.push(`says ${statement.speaker}`);
  return parts.filter((part) => part !== '').join(' ');
};

/** What a text judges, one line a judgement, each once, in the order of the text. */
export const judged = (text: string, setting: Setting = {}): string[] => {
  const { statements } = statementsIn(piecesOf(text), setting);
  return [...new Set(statements.map((statement) => inWords(statement, setting.services ?? ['Oakshire'])))];
};
