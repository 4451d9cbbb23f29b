import type { Stage, Topic } from './standards.js';

/** Unquantified sentences on organisational delivery: `{S}` is the service's short name, `{P}` its place. */
export const ORGANISATION: Readonly<
  Record<string, { readonly up: readonly string[]; readonly down: readonly string[] }>
> = {
  governance_leadership: {
    up: [
      'The board is chaired by the director of children’s services, who knows the caseload and asks awkward questions about it. Members attend in person and send deputies only rarely.',
      'A plan for the next three years was written with staff and partners. Its five aims are printed on one page, and case managers could tell us what they were.',
      'Board members carry links to practice: each has adopted a team, sits in on its meetings twice a year and reports back what was heard.',
      'Health, education and the police are represented at a level that allows decisions to be taken in the room. Money promised by partners has arrived.',
      'Risks to the {S} are written down, owned by a named person and looked at quarterly.',
      'Senior managers changed the duty rota after listening to case managers, an example of leadership that is close to the ground.',
      'The head of service reports to the community safety partnership as well as to the safeguarding partnership, so that each knows what the other expects.',
    ],
    down: [
      'Attendance at the board has been patchy, and two partners had not been present for over a year when we visited.',
      'A strategy exists only in draft. Managers gave differing accounts of what mattered most.',
      'Data reaches the board late and describes activity rather than quality, so that members could not say how good the casework is.',
      'The induction for new members consists of a folder; some told us that they had yet to open it.',
    ],
  },
  staff: {
    up: [
      'Workloads are manageable, and sickness has fallen since a wellbeing offer was introduced in the spring.',
      'Supervision takes place every four weeks, is written up, and deals with the worker as well as with the files.',
      'Newcomers shadow an experienced colleague for six weeks and hold no cases on their own in that time.',
      'Training in speech and language needs has reached the whole workforce, volunteers included.',
      'Staff spoke of managers who are visible, fair and quick to say thank you.',
      'Secondments from probation and the police are filled, and the seconded officers feel part of the team.',
      'A career path from support worker to case manager has brought in people who grew up in {P}.',
    ],
    down: [
      'Three posts stood empty for most of the year before our visit, and the remaining workers carried the difference.',
      'Supervision depends too much on the individual manager. Records of it were thin.',
      'Learning needs are collected once a year, but nobody could show us a plan that follows from them.',
    ],
  },
  partnerships_services: {
    up: [
      'A profile of the children supervised is refreshed every quarter and goes to the commissioners of health and substance misuse services.',
      'A nurse, a speech and language therapist and an education worker are based with the {S}, and waiting times are short.',
      'Reparation offers real choice: a bicycle workshop, a community garden and a project that repairs benches in the parks of {P}.',
      'Children looked after by the council keep their worker when they move within the county.',
      'The exploitation panel meets weekly; case managers described it as quick and practical.',
      'Mentors from a local charity see children in the evenings and at weekends.',
    ],
    down: [
      'The waiting list for mental health support stood at five months, and nothing had been put in its place.',
      'Provision for girls is limited to a single group, which runs only in term time.',
      'Children over school age have little to choose from by way of training.',
    ],
  },
  information_facilities: {
    up: [
      'Policies are kept in one place, carry a review date and are short enough to be read.',
      'Premises are bright, can be reached by bus from every part of {P}, and children helped to choose the furniture.',
      'The case system links to that of children’s social care, so that a worker sees at once who else is involved.',
      'Audit findings are turned into lunchtime sessions, and a later audit looks at whether anything has changed.',
      'After each serious incident a learning review is held, and its lessons reach the teams within weeks.',
    ],
    down: [
      'Meeting rooms overlook a busy street and offer little privacy. Families told us that they felt watched.',
      'Two systems are in use side by side, and information has to be typed in twice.',
      'Performance reports count contacts but say little about whether children are better off.',
    ],
  },
};

/** Unquantified sentences on casework. */
export const CASEWORK: Readonly<Record<Stage, { readonly up: readonly string[]; readonly down: readonly string[] }>> = {
  assessment: {
    up: [
      'Workers visited the home, listened, and wrote down what the child said in the child’s own words.',
      'Sources were weighed against each other, and gaps were named.',
      'Histories of loss and of moves between schools were understood rather than merely listed.',
      'Managers’ countersignatures added something: comments pointed the worker to what was missing.',
    ],
    down: [
      'Assessments described events well but seldom asked why they had happened.',
      'Information from social care had been copied across without being analysed.',
      'The views of fathers living elsewhere were missing too often.',
    ],
  },
  planning: {
    up: [
      'Plans were short, written for the child and pinned to dates.',
      'What to do if things went wrong had been agreed in advance with the family and the school.',
      'Workers timed sessions around college and work placements.',
    ],
    down: [
      'Plans were written in the language of the service, not that of the child.',
      'Contingency plans tended to say that the case would be discussed, without saying by whom.',
      'Links with plans held by other agencies were weak.',
    ],
  },
  delivery: {
    up: [
      'Workers kept going when children did not turn up, and tried another door before thinking of breach.',
      'Sessions were lively, and used cooking, music and sport as a way into difficult subjects.',
      'Handovers between workers were prepared with care.',
    ],
    down: [
      'The start of interventions was delayed by waiting lists elsewhere.',
      'Work on victims’ safety did not always follow what had been planned.',
      'When a worker was away, contact lapsed.',
    ],
  },
  reviewing: {
    up: [
      'Reviews were brought forward after arrests, house moves and exclusions, as they should be.',
      'Progress was noticed and celebrated.',
      'Plans changed visibly after a review.',
    ],
    down: [
      'Reviews were done on the due date, whatever had happened in between.',
      'New information was recorded in contact logs but did not find its way into the plan.',
      'The multi-agency meeting had discussed the child, yet the review said nothing of it.',
    ],
  },
  joint: {
    up: [
      'The decision panel meets weekly; its minutes show what was weighed and why.',
      'A police officer based with the service tells case managers of fresh incidents the same day.',
      'Victims were asked for their views before the panel met.',
    ],
    down: [
      'Decisions had often been taken before the assessment was complete.',
      'Reasons for the choice of disposal were not recorded.',
      'Children waited too long for a decision.',
    ],
  },
};

/** What a quantified sentence says was done well, by stage and topic; two wordings each. */
export const DONE: Readonly<Record<Exclude<Stage, 'joint'>, Readonly<Record<Topic, readonly [string, string]>>>> = {
  assessment: {
    desistance: [
      'assessment analysed well enough how to support desistance',
      'what lay behind the offending was analysed sufficiently to support desistance',
    ],
    child: [
      'assessment analysed sufficiently how to keep the child safe',
      'the assessment of the child’s safety was good enough',
    ],
    others: [
      'assessment analysed sufficiently how to keep other people safe',
      'the assessment of the safety of other people was sufficient',
    ],
  },
  planning: {
    desistance: [
      'planning focused sufficiently on desistance',
      'the plan supported the child’s desistance well enough',
    ],
    child: ['planning focused sufficiently on keeping the child safe', 'the plan did enough to keep the child safe'],
    others: [
      'planning focused sufficiently on keeping other people safe',
      'the plan did enough to keep other people safe',
    ],
  },
  delivery: {
    desistance: ['services delivered supported desistance effectively', 'delivery supported the child’s desistance'],
    child: [
      'delivery effectively supported the safety of the child',
      'the services delivered helped to keep the child safe',
    ],
    others: [
      'delivery effectively supported the safety of other people',
      'the services delivered helped to keep other people safe',
    ],
  },
  reviewing: {
    desistance: [
      'reviewing focused sufficiently on desistance',
      'reviews paid enough attention to the child’s desistance',
    ],
    child: [
      'reviewing focused sufficiently on keeping the child safe',
      'reviews paid enough attention to the safety of the child',
    ],
    others: [
      'reviewing focused sufficiently on keeping other people safe',
      'reviews paid enough attention to the safety of other people',
    ],
  },
};

export const RECOMMENDATIONS: readonly string[] = [
  'make sure that contingency plans say who will do what, and by when, if risks to the child or to others rise',
  'agree with health commissioners how the wait for mental health support is to be brought below six weeks',
  'bring the voices of children and their parents or carers into the board’s papers at least twice a year',
  'review the policy for out-of-court disposals together with the police, and publish what it sets out to achieve',
  'give every case manager training in writing plans that children can read',
  'look at why children from mixed heritage backgrounds are over-represented, and act on what is found',
  'see to it that reviews follow a significant change in a child’s life, not merely the calendar',
  'fill the vacant posts and agree a limit for the number of cases that one worker may hold',
  'widen the choice of education and training for children above school leaving age',
  'record the reasons for each joint decision so that they can be audited',
  'improve the quality of managers’ oversight where a child is at high risk of harm',
  'offer meeting places outside the main office, chosen with families',
  'make the analysis of victims’ safety part of every assessment',
  'set out how the seconded probation officer is to share work on children who will soon be 18',
  'provide board members with measures of quality as well as of activity',
  'make greater use of restorative justice, and find out why victims decline it',
  'strengthen the link between safeguarding plans and the plans for the child’s sentence',
  'learn from disengagement: ask children who stopped attending what would have kept them',
];

export const STRENGTHS: readonly string[] = [
  'Partners share a clear sense of what the service is for.',
  'Staff stay with the service for years, and children notice.',
  'A health team on the premises sees children without a referral form.',
  'Case managers know the children well and speak of them with respect.',
  'Data is understood and used in the teams, not merely sent upwards.',
  'Volunteers are trained and supported with care.',
  'Work with parents and carers runs through every stage of a case.',
  'The police and the service trust each other’s judgement.',
  'Children’s identity and culture are talked about openly.',
  'Transfers to adult services are prepared early.',
];
export const IMPROVEMENTS: readonly string[] = [
  'Contingency planning needs to be sharper.',
  'The views of victims are not sought consistently.',
  'There is scope for the board to hear from children directly.',
  'Recording lags behind the work that is done.',
  'Exit plans are left until late.',
  'Links with further education colleges are underdeveloped.',
  'Oversight by managers does not always change what happens next.',
  'Children with unmet speech and language needs are not picked up early enough.',
];
