/** The standards of the youth frameworks as a report prints them, with the questions of each. */
export type Stage = 'assessment' | 'planning' | 'delivery' | 'reviewing' | 'joint';
export type Topic = 'desistance' | 'child' | 'others';
export const TOPICS: readonly Topic[] = ['desistance', 'child', 'others'];

export interface CaseStandard {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly stage: Stage;
  readonly domain: 'court' | 'out_of_court';
}

export const DOMAIN_ONE = [
  { id: 'governance_leadership', code: '1.1', name: 'Governance and leadership' },
  { id: 'staff', code: '1.2', name: 'Staff' },
  { id: 'partnerships_services', code: '1.3', name: 'Partnerships and services' },
  { id: 'information_facilities', code: '1.4', name: 'Information and facilities' },
] as const;

export const CASE_STANDARDS: readonly CaseStandard[] = [
  { id: 'court_assessment', code: '2.1', name: 'Assessment', stage: 'assessment', domain: 'court' },
  { id: 'court_planning', code: '2.2', name: 'Planning', stage: 'planning', domain: 'court' },
  { id: 'court_delivery', code: '2.3', name: 'Implementation and delivery', stage: 'delivery', domain: 'court' },
  { id: 'court_reviewing', code: '2.4', name: 'Reviewing', stage: 'reviewing', domain: 'court' },
  { id: 'ooc_assessment', code: '3.1', name: 'Assessment', stage: 'assessment', domain: 'out_of_court' },
  { id: 'ooc_planning', code: '3.2', name: 'Planning', stage: 'planning', domain: 'out_of_court' },
  { id: 'ooc_delivery', code: '3.3', name: 'Implementation and delivery', stage: 'delivery', domain: 'out_of_court' },
  { id: 'ooc_joint_working', code: '3.4', name: 'Joint working', stage: 'joint', domain: 'out_of_court' },
];

/** The key questions of a case-based standard in printed order, close to the official ones in topic, not in words. */
export function keyQuestions(standard: CaseStandard, short: string): readonly string[] {
  const subject =
    standard.domain === 'court' ? 'Does implementation and delivery of services' : 'Does the delivery of services';
  switch (standard.stage) {
    case 'assessment':
      return [
        'Does assessment analyse sufficiently how to support the child’s desistance?',
        'Does assessment analyse sufficiently how to keep the child safe?',
        'Does assessment analyse sufficiently how to keep other people safe?',
      ];
    case 'planning':
      return [
        'Does planning focus sufficiently on the child’s desistance?',
        'Does planning focus sufficiently on the safety of the child?',
        'Does planning focus sufficiently on the safety of other people?',
      ];
    case 'delivery':
      return [
        `${subject} support the child’s desistance effectively?`,
        `${subject} support the safety of the child effectively?`,
        `${subject} support the safety of other people effectively?`,
      ];
    case 'reviewing':
      return [
        'Does reviewing focus sufficiently on the child’s desistance?',
        'Does reviewing focus sufficiently on the child’s safety?',
        'Does reviewing focus sufficiently on the safety of other people?',
      ];
    case 'joint':
      return [
        `Are the ${short}’s recommendations well-informed, analytical and personalised to the child?`,
        `Does the ${short} work effectively with the police in carrying out the disposal?`,
      ];
  }
}

/** The line under a standard's heading that says what it asks for, in our own words. */
export const DEFINITIONS: Readonly<Record<string, readonly string[]>> = {
  governance_leadership: [
    'Those who govern and lead the service set a course that gets each child a responsive, high-quality service.',
    'Leaders and board members make a personalised service for every child possible.',
  ],
  staff: [
    'People who work in the service have the time, skills and backing to do right by each child.',
    'The workforce is able and supported to give children a service that fits them.',
  ],
  partnerships_services: [
    'The services that children need are there, in enough variety and of sufficient quality.',
    'Partners bring a wide enough choice of provision for the children supervised.',
  ],
  information_facilities: [
    'Information is timely, and premises and systems are fit for work with children.',
    'What staff need to know, and the places they work in, support a responsive service.',
  ],
  assessment: [
    'Assessing is analytical and fits the child, who takes part in it with parents or carers.',
    'Assessments are well-informed, and the child and family have a say in them.',
  ],
  planning: [
    'Plans are holistic, personal to the child, and drawn up together with the child and family.',
    'Planning draws on what is known and involves the child and the parents or carers.',
  ],
  delivery: [
    'Services that are well-focused and coordinated reach the child and keep the child engaged.',
    'The child receives a personalised package of work, delivered in good order.',
  ],
  reviewing: [
    'Progress is looked at afresh, with the child and family, whenever circumstances change.',
    'Reviews are analytical, and the child and the parents or carers contribute to them.',
  ],
  joint: [
    'Work done together with the police leads to coordinated, personalised services for the child.',
    'The service and the police decide and deliver disposals jointly and well.',
  ],
  ooc_policy_provision: [
    'Out-of-court provision rests on a policy that promotes diversion and a personalised service.',
    'A clear policy guides out-of-court work and the services that go with it.',
  ],
  resettlement: [
    'Children who leave custody receive a timely, personalised and coordinated resettlement service.',
    'A resettlement policy is in place, and provision for children leaving custody follows it.',
  ],
};
