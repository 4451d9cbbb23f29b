import { anyOf } from './place-names.js';

/** Words for an inspection that several bodies make: of this one in a title or an opening, of another one further on. */
const JOINT = /\bjoint (?:re-?)?inspection\W+(?:of|by|led|carried)\b/i;
const JOINT_TITLE = /\bjoint (?:re-?)?inspection\b/i;
const FIELDS = '(?:police|constabulary|health|healthcare|social care|education)';
/** Inspectors of other fields: of one that is named as theirs, or of several. 'Colleagues from across the Inspectorate' are its own. */
const JOINED_BY = new RegExp(
  `\\b(?:inspectors|inspectorates)(?: colleagues)? from (?!across\\b)[^.]{0,60}\\b${FIELDS}\\b|` +
    `\\b(?:joined|accompanied|supported|assisted) by (?:[\\w’'-]+ ){0,3}?(?:colleagues?|inspectors?|inspectorates)(?: inspectors?)?(?: from| of|,) (?!across\\b)[^.]{0,60}\\b${FIELDS}\\b|` +
    `\\b(?:police|health|social care|education)(?:,| and) (?:[a-z ]{1,25}(?:,| and) ){0,3}[a-z ]{0,20}inspectors\\b`,
  'i',
);
/** Characters of a text within which it names those who took part. */
const TEXT_THAT_NAMES_PARTNERS = 12_000;

/** What tells a joint inspection, by the names of the inspectorate and of its partners. */
export interface JointContext {
  readonly title: string;
  readonly opening: string;
  /** Names of the inspectorate whose inspection it is. */
  readonly own: readonly string[];
  /** Names of the other inspectorates. */
  readonly partners: readonly string[];
}

const named = (names: readonly string[]): string => (names.length > 0 ? `(?:${anyOf(names)})` : '(?!)');

/**
 * Whether a document says that other inspectorates took part in its inspection: it calls it a joint one in its title or opening, names
 * inspectors of other fields who joined, or another inspectorate with which it was made.
 */
export const isJointInspection = (text: string, { title, opening, own, partners }: JointContext): boolean => {
  const reach = text.slice(0, TEXT_THAT_NAMES_PARTNERS);
  const withPartners = new RegExp(
    `\\b(?:along|together|jointly) with (?:the )?${named(partners)}\\b|` +
      `\\bcolleagues from (?:the )?${named(partners)}\\b|` +
      `\\binspectors from (?:the )?${named(own)},? (?:and )?(?:the )?${named(partners)}\\b`,
    'iu',
  );
  return JOINT_TITLE.test(title) || JOINT.test(opening) || JOINED_BY.test(reach) || withPartners.test(reach);
};
