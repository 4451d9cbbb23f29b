import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { findFacts } from '../../src/extract/facts/facts.js';
import { readDocument } from '../../src/read/read.js';
import { inShort, readReport } from './ratings/report-reading.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const truth = z
  .object({
    framework: z.string(),
    ratings: z.array(z.object({ standard: z.string(), origin: z.string(), rating: z.string().nullable() })),
    facts: z.array(z.object({ label: z.string(), subject: z.string(), value: z.number().nullable() })),
  })
  .parse(JSON.parse(readFileSync(join(ROOT, 'test/golden/expected/venningham-2022.json'), 'utf8')));

describe('a text made of a PDF that has each cell on a line of its own', async () => {
  const document = await readDocument(readFileSync(join(ROOT, 'test/fixtures/reports/venningham-2022-lines.txt')));
  const reading = readReport(document, truth.framework);

  it.each(['ratings_table', 'standard_heading'] as const)('gives every rating of the %s', (origin) => {
    expect(inShort(reading, origin)).toEqual(
      Object.fromEntries(
        truth.ratings.filter((one) => one.origin === origin).map(({ standard, rating }) => [standard, rating]),
      ),
    );
  });

  it('gives the score', () => {
    expect(reading.scores.map(({ score, max }) => [score, max])).toEqual([[21, 36]]);
  });

  it('gives every contextual figure', () => {
    const found = findFacts(document, reading.sections);
    const brief = ({ label, subject, value }: { label: string; subject: string; value: number | null }): string =>
      `${label}|${subject}|${value}`;
    expect(found.map(brief).sort()).toEqual(truth.facts.map(brief).sort());
  });
});
