import { z } from 'zod';

const certainty = z.enum(['verified', 'inferred']);
const text = z.string().min(1);
/** An ISO date as exact as known: year, month or day. */
const isoDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'must be an ISO date: 2020, 2020-11 or 2020-11-05');
const span = z.strictObject({ from: isoDate.exactOptional(), before: isoDate.exactOptional() });

const sourced = <T extends z.ZodType>(value: T) => z.strictObject({ value, certainty, source: text });

const ratingWord = z.strictObject({ rating: text, level: z.int().min(0), forms: z.array(text) });

/** `data/scales.json`: every scale, each with its rating words from the lowest up. */
export const scalesFile = z.array(z.strictObject({ id: text, ratings: z.array(ratingWord).min(2) }));

const standard = z.strictObject({
  id: z.string().regex(/^[a-z_]+$/, 'must be an id: lower-case letters and underscores'),
  code: text.nullable(),
  name: text,
  aliases: z.array(text),
  proseCues: z.array(text),
  spokenNames: z.array(text).default([]),
  domain: text.nullable(),
  basis: z.enum(['judgement', 'case_data', 'mixed']),
  counts: z.boolean(),
  required: z.boolean(),
  /** Ids of the file's own `topics`. */
  keyQuestions: z.array(text),
  since: isoDate.nullable(),
  certainty,
  source: text,
});

const domain = z.strictObject({
  id: text,
  code: text.nullable(),
  name: text,
  aliases: z.array(text),
  sample: z.enum(['court', 'out_of_court', 'resettlement', 'casework', 'victims']).nullable(),
});

const scoring = z.strictObject({
  points: sourced(z.record(text, z.int().min(0))),
  bands: z.array(
    sourced(
      z.strictObject({
        standards: z.int().min(1),
        from: z.array(z.strictObject({ score: z.int().min(0), rating: text })).min(1),
      }),
    ),
  ),
  meanRule: sourced(z.literal('half-down')).nullable(),
});

const keyQuestionBanding = z.strictObject({
  bands: sourced(z.array(z.strictObject({ from: z.number().min(0).max(1), label: text, rating: text })).min(1)),
  discretion: sourced(
    z.strictObject({ within: z.number().min(0), oneCase: z.boolean(), casesAtMost: z.int().min(0) }),
  ).nullable(),
});

const phrases = z.array(text).min(1);
const places = z.array(z.enum(['title', 'heading', 'running_head', 'subject', 'opening', 'anywhere'])).min(1);
const cue = z.strictObject({
  rank: z.int().exactOptional(),
  phrases: phrases.exactOptional(),
  places: places.exactOptional(),
  also: z.strictObject({ phrases, places }).exactOptional(),
  standards: z.array(text).min(1).exactOptional(),
  judgements: z.array(text).min(1).exactOptional(),
  counted: z.array(z.int().min(1)).min(1).exactOptional(),
  scoreMaximum: z.int().min(1).exactOptional(),
  fieldwork: span.exactOptional(),
  published: span.exactOptional(),
  certainty,
  source: text,
});

const recognition = z.strictObject({
  rank: z.int(),
  requires: z.array(cue),
  cues: z.array(cue),
  against: z.array(cue),
  unrated: z.array(cue),
});

/**
 * One file of `data/frameworks/`. It differs from the `Framework` that the loader makes of it in three things, to keep the
 * files short: the scale is named by id, key questions are named by the file's own `topics`, and `sources` are keyed.
 */
export const frameworkFile = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z0-9]+)*-\d{4}$/, 'must be <inspectorate>-<what>-<first year>'),
  inspectorate: text,
  title: text,
  unrated: z.boolean(),
  scale: text.nullable(),
  overall: z.boolean(),
  overallNames: z.array(text),
  subjects: z.strictObject({ own: z.array(text).min(1), others: z.array(text).min(1) }).optional(),
  percentages: z.boolean(),
  reportHoldsCaseTables: z.boolean(),
  fieldwork: z.strictObject({ from: sourced(isoDate).nullable(), to: sourced(isoDate).nullable() }),
  published: z.strictObject({ from: sourced(isoDate).nullable(), to: sourced(isoDate).nullable() }),
  recognition,
  domains: z.array(domain),
  topics: z.record(text, z.array(text).min(1)),
  standards: z.array(standard),
  scoring: scoring.nullable(),
  keyQuestionBanding: keyQuestionBanding.nullable(),
  sources: z.record(text, text),
});

export type FrameworkFile = z.infer<typeof frameworkFile>;
