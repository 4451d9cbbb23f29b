import type { Scale } from './framework.js';
import type { FrameworkFile } from './schema.js';

const repeated = (values: readonly string[]): string[] => [
  ...new Set(values.filter((value, index) => values.indexOf(value) !== index)),
];

const standardFaults = (file: FrameworkFile): string[] => {
  const domains = new Set(file.domains.map((domain) => domain.id));
  return [
    ...repeated(file.standards.map((standard) => standard.id)).map((id) => `standards: ${id} stands twice`),
    ...repeated(file.standards.flatMap((standard) => standard.code ?? [])).map(
      (code) => `standards: code ${code} stands twice`,
    ),
    ...file.standards.flatMap((standard, index) => [
      ...(standard.domain === null || domains.has(standard.domain)
        ? []
        : [`standards.${index}.domain: ${standard.domain} is not among the domains`]),
      ...standard.keyQuestions
        .filter((topic) => !(topic in file.topics))
        .map((topic) => `standards.${index}.keyQuestions: ${topic} is not among the topics`),
    ]),
  ];
};

const scoringFaults = (file: FrameworkFile, scale: Scale | null): string[] => {
  if (file.scoring === null) return [];
  if (scale === null) return ['scoring: a framework without a scale has no score'];
  const known = new Set(scale.ratings.map((word) => word.rating));
  const points = file.scoring.points.value;
  return [
    ...Object.keys(points)
      .filter((rating) => !known.has(rating))
      .map((rating) => `scoring.points.${rating}: not on the scale`),
    ...scale.ratings
      .filter((word) => points[word.rating] === undefined)
      .map((word) => `scoring.points.${word.rating}: missing`),
    ...file.scoring.bands.flatMap(({ value }, index) => [
      ...(value.from[0]?.score === 0 ? [] : [`scoring.bands.${index}: the lowest band must start at 0`]),
      ...(value.from.every((band, at) => at === 0 || band.score > (value.from[at - 1]?.score ?? -1))
        ? []
        : [`scoring.bands.${index}: bands must ascend`]),
      ...value.from
        .filter((band) => !known.has(band.rating))
        .map((band) => `scoring.bands.${index}: ${band.rating} is not on the scale`),
    ]),
  ];
};

const bandingFaults = (file: FrameworkFile, scale: Scale | null): string[] => {
  if (file.keyQuestionBanding === null) return [];
  const known = new Set(scale?.ratings.map((word) => word.rating) ?? []);
  const bands = file.keyQuestionBanding.bands.value;
  return [
    ...(bands[0]?.from === 0 ? [] : ['keyQuestionBanding.bands: the lowest band must start at 0']),
    ...(bands.every((band, at) => at === 0 || band.from > (bands[at - 1]?.from ?? -1))
      ? []
      : ['keyQuestionBanding.bands: bands must ascend']),
    ...bands
      .filter((band) => !known.has(band.rating))
      .map((band) => `keyQuestionBanding.bands: ${band.rating} is not on the scale`),
  ];
};

const recognitionFaults = (file: FrameworkFile): string[] => {
  const known = new Set(file.standards.map((standard) => standard.id));
  return [...file.recognition.cues, ...file.recognition.against].flatMap((cue) => [
    ...(cue.phrases === undefined || cue.places !== undefined ? [] : ['recognition: a cue with phrases needs places']),
    ...(cue.standards ?? [])
      .filter((id) => !known.has(id))
      .map((id) => `recognition: ${id} is not among the standards`),
  ]);
};

/** What in a framework's file contradicts itself or its scale, each fault led by the field; empty for a sound file. */
export const consistencyFaults = (file: FrameworkFile, scale: Scale | null): string[] => [
  ...standardFaults(file),
  ...scoringFaults(file, scale),
  ...bandingFaults(file, scale),
  ...recognitionFaults(file),
];
