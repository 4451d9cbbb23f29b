import type { Framework } from '../../framework/framework.js';
import { bareLetters, bareText, editDistance, withoutNoise } from './bare-text.js';
import { OVERALL } from './statement.js';

/** What a label in a table, a list or a heading stands for. */
export type LabelReading =
  | {
      readonly kind: 'standard';
      /** Id of the standard, or `overall`. */
      readonly standard: string;
      readonly code: string | null;
      readonly name: string | null;
      /** What tells it: its name, a phrase of prose that the label begins with, or its number alone, which counts only beside others. */
      readonly told: 'name' | 'cue' | 'code';
      readonly doubt: string | null;
      /** What follows the phrase of prose that tells it, empty where nothing does; null where a name or a number tells it. */
      readonly rest: string | null;
      /** Set where the same words also name a domain: without a rating the label is that domain's. */
      readonly domain: string | null;
    }
  | { readonly kind: 'domain'; readonly domain: string }
  /** The name stands for several standards, and neither number nor domain tells which. */
  | { readonly kind: 'ambiguous'; readonly standards: readonly string[]; readonly name: string }
  /** The code is one standard's, the name another's. */
  | { readonly kind: 'conflict'; readonly standard: string; readonly code: string; readonly name: string };

/** Reads labels of one framework. `domain` is the domain that the place belongs to, where it is known. */
export interface StandardLabels {
  readonly read: (label: string, domain: string | null) => LabelReading | null;
}

const LONGEST_LABEL = 200;
const CODE =
  /^[\s*"'‘“(#]*(?:standards?\s+|domain\s+)?((?:[PRVprv]\s?)?\d{1,2}(?:\s?[.,]\s?\d{1,2})?)(?=[\s.:)–—*-]|[A-Z]|$)[\s.:)*–—-]*/i;

const NUMBER_WORDS: Readonly<Record<string, string>> = { one: '1', two: '2', three: '3', four: '4' };

const canonicalCode = (code: string): string => code.replace(/\s/g, '').replace(',', '.').toUpperCase();

/** The number at the head of a label and what follows it; a letter l before a full stop is a damaged 1. */
const splitCode = (label: string): { code: string | null; rest: string } => {
  const mended = label
    .replace(/^(\s*\**)[lI](?=\s?[.,]\s?\d)/, (_, before: string) => `${before}1`)
    .replace(
      /^(\s*\**domain\s+)(one|two|three|four)\b/i,
      (_, before: string, word: string) => `${before}${NUMBER_WORDS[word.toLowerCase()] ?? word}`,
    );
  const found = CODE.exec(mended);
  return found?.[1] ? { code: found[1].trim(), rest: mended.slice(found[0].length) } : { code: null, rest: mended };
};

// What stands around a name without changing what it names.
const LEADS =
  /^(?:the|our|overall|standard|rating(?:for|of)|judge?ment(?:for|on|of|about)|gradedjudge?ment(?:for|on|of|about)|qualityof|effectivenessof|workto|workon|work|toensure|ensuring|ensure|makingsure|makesure|that|thedeliveryof)+/;
const TRAILS = /(?:work|rating|standard|score|judge?ment|[0-9]{1,2})$/;

/** A name's letters and, after them, shorter forms without the words around it. */
const nameForms = (name: string): string[] => {
  const forms = new Set<string>();
  for (const text of [name, name.replace(/\([^)]{0,120}\)?/g, ' ')]) {
    const letters = bareLetters(text);
    const led = letters.replace(LEADS, '');
    for (const form of [letters, led]) {
      forms.add(form);
      forms.add(form.replace(TRAILS, ''));
    }
  }
  forms.delete('');
  return [...forms];
};

const tidy = (text: string): string | null => {
  const tidied = withoutNoise(text)
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s*:–—-]+|[\s*:–—-]+$/g, '');
  return tidied === '' ? null : tidied;
};

const add = (map: Map<string, Set<string>>, key: string, id: string): void => {
  const ids = map.get(key);
  if (ids) ids.add(id);
  else map.set(key, new Set([id]));
};

/** What stands in a text after these of its letters. */
const textAfter = (text: string, letters: string): string => {
  const bare = bareText(text);
  const last = bare.offsets[bare.letters.indexOf(letters) + letters.length - 1];
  return last === undefined ? '' : text.slice(last + 1).replace(/[\s:–—.,*-]+$/, '');
};

// What makes a part of a standard of it: 'Risk of Harm to others – assessment and planning', 'the impact of leaders on early help'.
const NARROWS = /^\W*(?:on|for|across|within|among|amongst|in|at|with|by)\b/i;
const PART_OF_CRITERION =
  /^\s*[–—-]|\b(?:assessments?|planning|plans?|delivery|review\w*|outcomes?|initial|management|interventions?|criteri\w+)\b/i;

/** How many letters of a name may be damaged before it is no longer that name. */
const tolerance = (name: string): number => (name.length < 8 ? 0 : Math.min(3, Math.floor(name.length / 7)));

/** Whether a few letters apart two names are the same; one end at least must be whole, which spares most comparisons. */
const isNear = (form: string, name: string, limit: number): boolean =>
  Math.abs(form.length - name.length) <= limit &&
  (form.slice(0, 3) === name.slice(0, 3) || form.slice(-3) === name.slice(-3)) &&
  editDistance(form, name, limit) <= limit;

/** Labels whose readings are kept, as tables are read row by row and again in twos and threes. */
const MOST_REMEMBERED = 2000;

/** Builds the reader of a framework's labels. Linear in the number of names for each label. */
export const standardLabels = (framework: Framework): StandardLabels => {
  const byName = new Map<string, Set<string>>();
  const byCode = new Map<string, string>();
  const domainByName = new Map<string, string>();
  const domainByCode = new Map<string, string>();
  const cues: { letters: string; standard: string }[] = [];
  const namesOf = new Map<string, string[]>();
  const domainOf = new Map<string, string | null>();
  for (const standard of framework.standards) {
    const names = [standard.name, ...standard.aliases].map(bareLetters);
    namesOf.set(standard.id, names);
    domainOf.set(standard.id, standard.domain);
    for (const name of names) {
      add(byName, name, standard.id);
      add(byName, name.replace(LEADS, ''), standard.id);
    }
    if (standard.code) byCode.set(canonicalCode(standard.code), standard.id);
    // A phrase of prose names a standard for sure only where no two domains have standards of like names.
    if (framework.domains.length > 0) continue;
    for (const cue of standard.proseCues) cues.push({ letters: bareLetters(cue), standard: standard.id });
  }
  cues.sort((a, b) => b.letters.length - a.letters.length);
  if (framework.overall)
    for (const name of [...framework.overallNames, 'Overall rating', 'Overall judgement', 'Overall'])
      add(byName, bareLetters(name), OVERALL);
  byName.delete('');
  for (const domain of framework.domains) {
    for (const name of [domain.name, ...domain.aliases]) domainByName.set(bareLetters(name), domain.id);
    if (domain.code) domainByCode.set(canonicalCode(domain.code), domain.id);
  }

  const standardOfCode = (code: string): string | null => {
    const plain = canonicalCode(code);
    const bare = plain.replace(/^[PR]/, '');
    return byCode.get(plain) ?? byCode.get(bare) ?? byCode.get(`P${bare}`) ?? byCode.get(`R${bare}`) ?? null;
  };

  const namedBy = (forms: readonly string[]): Set<string> => {
    for (const form of forms) {
      const exact = byName.get(form);
      if (exact) return exact;
    }
    return new Set();
  };

  const nearlyNamedBy = (forms: readonly string[]): Set<string> => {
    const near = new Set<string>();
    for (const [name, ids] of byName) {
      const limit = tolerance(name);
      if (limit > 0 && forms.some((form) => isNear(form, name, limit))) for (const id of ids) near.add(id);
    }
    return near;
  };

  /** A phrase of the framework's prose that the label begins with. */
  const cuedBy = (forms: readonly string[]): { letters: string; standard: string } | null =>
    cues.find((cue) => cue.letters.length > 4 && forms.some((form) => form.startsWith(cue.letters))) ?? null;

  const inDomain = (ids: ReadonlySet<string>, domain: string | null): string[] => {
    if (ids.size < 2 || domain === null) return [...ids];
    const own = [...ids].filter((id) => domainOf.get(id) === domain);
    return own.length > 0 ? own : [...ids];
  };

  const ownName = (standard: string, forms: readonly string[]): 'exact' | 'near' | 'part' | 'other' => {
    const names = namesOf.get(standard) ?? [];
    if (forms.some((form) => names.some((name) => name === form || name.replace(LEADS, '') === form))) return 'exact';
    if (names.some((name) => forms.some((form) => isNear(form, name, tolerance(name))))) return 'near';
    const part = names.some((name) =>
      forms.some(
        (form) => form.length >= 4 && (name.startsWith(form) || name.endsWith(form) || form.includes('\uFFFD')),
      ),
    );
    return part ? 'part' : 'other';
  };

  const readAnew = (label: string, domain: string | null): LabelReading | null => {
    const { code, rest } = splitCode(label);
    const forms = nameForms(rest);
    const name = tidy(rest);
    const coded = code === null ? null : standardOfCode(code);
    const namedDomain = forms.map((form) => domainByName.get(form)).find((id) => id !== undefined) ?? null;
    const named = namedBy(forms);
    const standard = (
      id: string,
      told: 'name' | 'cue' | 'code',
      doubt: string | null,
      rest: string | null = null,
    ): LabelReading => ({
      kind: 'standard',
      standard: id,
      // A number that is no standard's is the paragraph's own, unless it has the form of a standard's.
      code: code !== null && (coded !== null || code.includes('.')) ? canonicalCode(code) : null,
      name,
      told,
      doubt,
      rest,
      domain: namedDomain,
    });
    if (code !== null && coded !== null) {
      if (name === null) return standard(coded, 'code', 'its number stands without its name');
      const match = ownName(coded, forms);
      if (match === 'exact') return standard(coded, 'name', null);
      if (match === 'near') return standard(coded, 'name', `its name is printed as '${name}'`);
      if (named.size > 0) return { kind: 'conflict', standard: coded, code, name };
      if (match === 'part') return standard(coded, 'code', `its name is printed as '${name}'`);
      return null;
    }
    if (code !== null && namedDomain !== null && domainByCode.get(canonicalCode(code)) === namedDomain)
      return { kind: 'domain', domain: namedDomain };
    if (name === null) return null;
    // Where scores of parts are printed too, each has a number under its section's: '1.3 Safeguarding' is none of three sections.
    if (framework.percentages && code?.includes('.')) return null;
    const candidates = inDomain(named.size > 0 ? named : nearlyNamedBy(forms), domain);
    const [only, ...others] = candidates;
    if (only !== undefined && others.length === 0)
      return standard(only, 'name', named.size > 0 ? null : `its name is printed as '${name}'`);
    if (only !== undefined) return { kind: 'ambiguous', standards: candidates, name };
    if (namedDomain !== null) return { kind: 'domain', domain: namedDomain };
    const cued = cuedBy(forms);
    const after = cued === null ? '' : textAfter(name, cued.letters);
    // 'Public Protection – Likelihood of Reoffending': another name after the dash is the section's own.
    const isNamedAfter = namedBy(nameForms(after)).size > 0;
    if (NARROWS.test(after) || (framework.percentages && !isNamedAfter && PART_OF_CRITERION.test(after))) return null;
    return cued === null ? null : standard(cued.standard, 'cue', null, after.replace(/^[\s:–—.,*-]+/, ''));
  };

  const remembered = new Map<string, LabelReading | null>();
  const read = (label: string, domain: string | null): LabelReading | null => {
    if (label.length > LONGEST_LABEL) return null;
    const key = `${domain}\t${label}`;
    const known = remembered.get(key);
    if (known !== undefined) return known;
    const reading = readAnew(label, domain);
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(key, reading);
    return reading;
  };
  return { read };
};
