import { describe, expect, it } from 'vitest';
import { type LabelReading, standardLabels } from '../../../src/extract/ratings/standard-labels.js';
import { frameworkOf } from './report-reading.js';

const labels2018 = standardLabels(frameworkOf('hmip-youth-2018'));
const labels2021 = standardLabels(frameworkOf('hmip-youth-2021'));
const joint = standardLabels(frameworkOf('hmip-fji-2012'));
const pdu = standardLabels(frameworkOf('hmip-pdu-2023'));

const standardOf = (reading: LabelReading | null): string | null =>
  reading?.kind === 'standard' ? reading.standard : (reading?.kind ?? null);

describe('the label of a standard', () => {
  it.each([
    ['1.1 Governance and leadership', 'governance_leadership'],
    ['1.1. Governance & leadership', 'governance_leadership'],
    ['1.3 Partners hips and services', 'partnerships_services'],
    ['2.1\tAssessment', 'court_assessment'],
    ['3.1 Assessment', 'ooc_assessment'],
    ['l.2 Staff', 'staff'],
    ['1,2 Staff', 'staff'],
    ['Standard 1.2: Staff', 'staff'],
    ['**3.4** **Joint working**', 'ooc_joint_working'],
    ['Joint working¹', 'ooc_joint_working'],
    ['Overall rating', 'overall'],
    ['Overa ll rating', 'overall'],
  ])('%j is %s', (label, standard) => {
    expect(standardOf(labels2018.read(label, null))).toBe(standard);
  });

  it('is told by number where its name is damaged, and says so', () => {
    const reading = labels2018.read('1.1 G\uFFFDvernance and leadersh', null);
    expect(reading).toMatchObject({ kind: 'standard', standard: 'governance_leadership' });
    expect(reading?.kind === 'standard' && reading.doubt).toContain('printed as');
  });

  it('is not a number with other words: a question, a contents line of another report', () => {
    expect(labels2018.read('1.1 Is there a clear vision?', null)).toBeNull();
    expect(labels2018.read('Score', null)).toBeNull();
    expect(labels2018.read('Minority: <50%', null)).toBeNull();
  });

  it('needs number or domain where the name stands for several', () => {
    expect(labels2018.read('Planning', null)).toMatchObject({ kind: 'ambiguous' });
    expect(standardOf(labels2018.read('Planning', 'court_disposals'))).toBe('court_planning');
    expect(labels2018.read('3.4 Reviewing', null)).toMatchObject({ kind: 'conflict' });
  });

  it('is told from a domain', () => {
    expect(labels2018.read('2. Court disposals', null)).toEqual({ kind: 'domain', domain: 'court_disposals' });
    expect(labels2018.read('Domain three – out-of-court disposals', null)).toMatchObject({ kind: 'domain' });
    expect(labels2021.read('4. Resettlement', null)).toMatchObject({ kind: 'domain' });
    expect(standardOf(labels2021.read('4.1 Resettlement policy and provision¹', null))).toBe('resettlement');
  });

  it('is read in any of its forms', () => {
    expect(standardOf(labels2021.read('3.4 Outofcourt disposal policy and provision', null))).toBe(
      'ooc_policy_provision',
    );
    expect(standardOf(labels2021.read('3.4 Policy and provision', null))).toBe('ooc_policy_provision');
    expect(standardOf(pdu.read('P 1.1 Leadership', null))).toBe('leadership');
    expect(standardOf(joint.read('Work to protect the public', null))).toBe('protecting_public');
    expect(standardOf(joint.read('Ensuring that the sentence was served', null))).toBe('sentence_served');
  });
});
