/**
 * Names of criteria that prose uses once they are rated, and that are common words of children's services everywhere else ('care leavers'): they
 * name a criterion in a sentence that judges, but neither tell the programme of a document nor label the row of a table. By framework and standard.
 */

const HELPED = [
  'children in need of help and protection',
  'children in need of help or protection',
  'children who need help or protection',
  'children needing help and protection',
  'those who need help and protection',
  'those in need of help and protection',
];

const LEAVERS = [
  'care leavers',
  'those who have left care',
  'those leaving care',
  'children leaving care',
  'young people leaving care',
  'young people who have left care',
  'care experienced young people',
  'care experienced young adults',
];

export const SPOKEN_NAMES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'ofsted-sif-2013': {
    help_and_protection: HELPED,
    looked_after: [
      'children looked after',
      'looked after children',
      'children in care',
      'achieving permanence',
      'children in care and permanence',
      'children in care and achieving permanence',
      'looked after children and permanence',
      'looked after children and achieving permanence',
      'children looked after and permanence',
    ],
    adoption: ['adoption'],
    care_leavers: LEAVERS,
    leadership: ['leadership', 'leadership and management', 'leadership and governance', 'management and leadership'],
  },
  'ofsted-ilacs-2018': {
    leaders_impact: [
      'leadership',
      'leadership and management',
      'impact of its leaders',
      'impact of leadership',
      'impact leaders have',
      'impact that leaders have',
    ],
    help_and_protection: HELPED,
    care: [
      'children in care',
      'children in its care',
      'children looked after',
      'looked after children',
      'those in care',
    ],
    care_leavers: LEAVERS,
  },
};
