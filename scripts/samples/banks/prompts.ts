import type { Stage, Topic } from './standards.js';

/** The prompts under each key question, in our own words. 'Where applicable' opens those with an unstated denominator. */
export const PROMPTS: Readonly<Record<Exclude<Stage, 'joint'>, Readonly<Record<Topic, readonly string[]>>>> = {
  assessment: {
    desistance: [
      'Is the offending behaviour analysed well enough, and what the child thinks about it and why it happened?',
      'Does assessment take account of the child’s identity, family and wider social setting?',
      'Are the strengths of the child and the protective factors around them drawn out?',
      'Where applicable, are the structural barriers that the child faces examined?',
      'Is enough known about the child’s maturity, ability and readiness to change?',
      'Where applicable, are the wishes of the victim/s and the chances for restorative justice considered?',
      'Did the child and the parents/carers take a meaningful part in the assessment?',
    ],
    child: [
      'Are risks to the safety and wellbeing of the child clearly identified and analysed?',
      'Is the information that other agencies hold sought and used, including earlier assessments?',
      'Where applicable, does assessment look at what could be done to keep the child safe?',
    ],
    others: [
      'Does the assessment say who might come to harm from the child, and how?',
      'Is use made of past behaviour and convictions and of what other agencies know?',
      'Are the controls and interventions that would lower the risk of harm analysed?',
    ],
  },
  planning: {
    desistance: [
      'Does the plan name the services most likely to support desistance, in a sensible order and time?',
      'Does planning reflect the diversity and the family and social setting of the child?',
      'Are the child’s strengths built into the plan and reinforced?',
      'Does the plan fit the child’s maturity and motivation, and seek to develop them?',
      'Where applicable, are the needs and wishes of the victim/s given attention?',
      'Were the child and the parents/carers properly involved, and their views taken on board?',
    ],
    child: [
      'Is the wellbeing of the child promoted in the plan, with risks addressed well enough?',
      'Where applicable, are other agencies involved, and does the plan fit with child protection or care plans?',
      'Does the plan set out what will be done to control risks to the child?',
      'Are there effective contingency arrangements for the risks that were identified?',
    ],
    others: [
      'Is the safety of other people promoted in the plan, with risk of harm factors addressed?',
      'Where applicable, are other agencies involved in planning?',
      'Where applicable, does planning deal with concerns about actual and potential victims?',
      'Does the plan set out what will be done to protect other people?',
      'Are contingency arrangements in place, should the risk of harm rise?',
    ],
  },
  delivery: {
    desistance: [
      'Are the services delivered the ones most likely to support desistance, well sequenced and in time?',
      'Does delivery reflect the diversity, family and social setting of the child?',
      'Does delivery build on strengths and add to protective factors?',
      'Is enough effort made to form and keep an effective relationship with the child and family?',
      'Are opportunities for community integration promoted, and access to mainstream services?',
      'Is the child encouraged and helped to comply with the work?',
    ],
    child: [
      'Does delivery promote the safety and wellbeing of the child?',
      'Where applicable, is the part that other organisations play in keeping the child safe well coordinated?',
    ],
    others: [
      'Are the services delivered enough to manage and minimise the risk of harm?',
      'Where applicable, is enough attention given to protecting actual and potential victims?',
      'Where applicable, is the work of other agencies on risk of harm well coordinated?',
    ],
  },
  reviewing: {
    desistance: [
      'Are changes in factors linked to desistance identified and responded to?',
      'Does reviewing build on the strengths of the child?',
      'Does reviewing look at motivation, engagement and anything that gets in the way?',
      'Do the child and the parents/carers take part in reviewing progress?',
    ],
    child: [
      'Are changes in the child’s safety and wellbeing identified and responded to?',
      'Where applicable, do other agencies contribute what is needed to reviews of safety?',
      'Where applicable, is the plan adjusted where reviews of the child’s safety call for it?',
    ],
    others: [
      'Are changes in risk of harm identified and responded to?',
      'Where applicable, is information from other agencies on risk of harm used in reviews?',
      'Where applicable, are plans adjusted to keep other people safe?',
    ],
  },
};

/** The prompts of joint working, one list for each of its two key questions. */
export function jointPrompts(short: string): readonly (readonly string[])[] {
  return [
    [
      `Where applicable, are the outcomes that the ${short} proposes fitting and proportionate?`,
      'Is the child’s acceptance of responsibility and grasp of the offence considered?',
      `Where applicable, does the ${short} contribute well to the choice of disposal?`,
      'Do the child and the parents/carers understand what receiving the disposal means?',
      'Is the information for the decision provided in time?',
    ],
    [
      `Where applicable, are the police told by the ${short} about progress and outcomes promptly?`,
      'Is enough attention given to compliance with conditions, and to enforcing them?',
    ],
  ];
}

/** The words that limit a prompt table to the cases in which its topic matters. */
export function subSample(stage: Stage, topic: Topic, voice: number): string {
  const person = topic === 'child' ? 'keeping the child safe' : 'keeping other people safe';
  if (stage === 'reviewing')
    return `where there were changes in factors related to ${topic === 'desistance' ? 'desistance' : topic === 'child' ? 'the safety of the child' : 'the safety of other people'}`;
  if (topic === 'desistance') return 'inspected';
  if (stage === 'delivery' && voice % 2 === 1)
    return `with factors related to the safety of ${topic === 'child' ? 'the child' : 'other people'}`;
  return `with factors ${voice % 3 === 2 ? 'relevant' : 'related'} to ${person}`;
}
