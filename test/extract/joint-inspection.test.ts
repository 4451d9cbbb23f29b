import { describe, expect, it } from 'vitest';
import { isJointInspection } from '../../src/extract/joint-inspection.js';

const isJoint = (text: string, title = ''): boolean =>
  isJointInspection(text, {
    title,
    opening: text.slice(0, 200),
    own: ['HMI Probation', 'HM Inspectorate of Probation'],
    partners: ['Ofsted', 'Care Quality Commission'],
  });

describe('a joint inspection', () => {
  it.each([
    'A joint inspection of youth justice services found much to praise.',
    'The inspectors were joined by colleague inspectors from police, health, social care and education.',
    'HM Inspectorate of Probation led the inspection, together with Ofsted.',
    'The inspectors were joined by colleagues from the Care Quality Commission.',
    'Inspectors from HMI Probation, Ofsted and others came in June.',
  ])('is told by %j', (text) => {
    expect(isJoint(text)).toBe(true);
  });

  it.each([
    'The team was helped by colleagues from across the Inspectorate.',
    'Staff work with colleagues from police, health and education.',
    'Inspectors from HMI Probation came in June. Inspectors from Ofsted had been there before.',
    'The council’s schools were inspected by Ofsted.',
  ])('is not told by %j', (text) => {
    expect(isJoint(text)).toBe(false);
  });

  it('is told by a title', () => {
    expect(isJoint('', 'Joint inspection: Tarnmouth')).toBe(true);
  });
});
