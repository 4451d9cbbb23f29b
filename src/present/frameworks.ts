import type { Framework, Sourced } from '../framework/framework.js';
import { alignedTable } from './table.js';

const years = ({ fieldwork, published }: Framework): string => {
  const year = (date: Sourced<string> | null): string | null => date?.value.slice(0, 4) ?? null;
  const from = year(fieldwork.from) ?? year(published.from);
  const to = year(fieldwork.to) ?? year(published.to);
  return `${from ?? '?'}–${to ?? ''}`;
};

/**
 * How many standards make the overall rating, by the published bands: of those that a framework knows a report may have only some
 * (unpaid work or court work, by the kind of provider). Without bands, all that it knows.
 */
const standardsOf = ({ scoring, standards }: Framework): number =>
  scoring?.bands[0]?.value.standards ?? standards.length;

/** The known frameworks, one a line. */
export const frameworkList = (frameworks: readonly Framework[]): string =>
  alignedTable(
    ['id', 'years', 'scale', 'standards', 'programme'],
    frameworks.map((framework) => [
      framework.id,
      years(framework),
      framework.scale?.id ?? (framework.unrated ? 'unrated' : '–'),
      standardsOf(framework),
      framework.title,
    ]),
  );

const sure = ({ certainty, source }: { certainty: string; source: string }): string => `${certainty}: ${source}`;

const scoringPart = ({ scoring }: Framework): string | null => {
  if (scoring === null) return null;
  const points = Object.entries(scoring.points.value)
    .map(([rating, count]) => `${rating} ${count}`)
    .join(', ');
  const bands = scoring.bands.map((band) => {
    const { standards, from } = band.value;
    const parts = from.map(({ score, rating }, index) => {
      const next = from[index + 1];
      return `${rating} ${score}–${next ? next.score - 1 : standards * Math.max(...Object.values(scoring.points.value))}`;
    });
    return `  of ${standards} standards: ${parts.join(', ')} (${sure(band)})`;
  });
  const rule =
    scoring.meanRule === null
      ? []
      : [
          `  of another number of standards: by the mean of their points, an exact half downwards (${sure(scoring.meanRule)})`,
        ];
  return [`Points: ${points} (${sure(scoring.points)})`, 'Overall rating from the points', ...bands, ...rule].join(
    '\n',
  );
};

const bandingPart = ({ keyQuestionBanding }: Framework): string | null => {
  if (keyQuestionBanding === null) return null;
  const { bands, discretion } = keyQuestionBanding;
  const lines = bands.value.map(
    ({ from, label, rating }) => `  from ${Math.round(from * 100)}%: ${rating} ('${label}')`,
  );
  const words =
    discretion === null
      ? []
      : [
          `Professional discretion, by at most one band: within ${discretion.value.within} percentage points of the boundary` +
            `${discretion.value.oneCase ? ', or where one case would change it' : ''}` +
            `, or with ${discretion.value.casesAtMost} cases or fewer (${sure(discretion)})`,
        ];
  return [`A case-based standard takes the band of its lowest key question (${sure(bands)})`, ...lines, ...words].join(
    '\n',
  );
};

/** One framework whole: standards, points, bands, and where each comes from. */
export const frameworkCard = (framework: Framework): string => {
  const domains = new Map(framework.domains.map((domain) => [domain.id, domain.name]));
  const scale = framework.scale
    ? `Scale ${framework.scale.id}: ${framework.scale.ratings.map(({ rating, level }) => `${rating} (${level})`).join(', ')}`
    : framework.unrated
      ? 'Its documents carry no ratings.'
      : 'No scale is known.';
  const standards = alignedTable(
    ['code', 'id', 'standard', 'domain', 'basis', 'counts', 'required', 'certainty'],
    framework.standards.map((standard) => [
      standard.code,
      standard.id,
      standard.name,
      domains.get(standard.domain ?? '') ?? '',
      standard.basis.replace('_', ' '),
      standard.counts ? 'yes' : 'no',
      standard.required ? 'yes' : 'no',
      standard.certainty,
    ]),
  );
  return [
    `${framework.id}: ${framework.title} (${years(framework)})`,
    scale,
    framework.standards.length > 0 ? standards : null,
    framework.overall ? null : 'It gives no overall rating.',
    scoringPart(framework),
    bandingPart(framework),
    framework.sources.length > 0 ? `Sources\n${framework.sources.map((source) => `  ${source}`).join('\n')}` : null,
  ]
    .filter((part) => part !== null)
    .join('\n\n');
};
