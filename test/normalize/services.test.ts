import { describe, expect, it } from 'vitest';
import { resolveService } from '../../src/normalize/services.js';
import { inspectorateOf } from '../extract/known.js';

const probation = inspectorateOf('hmip');
const ofsted = inspectorateOf('ofsted');

describe('resolveService', () => {
  it.each([
    ['Northamptonshire Youth Offending Service', 'Northamptonshire'],
    ['cumberlan d', 'Cumberland'],
    ['southend -on-sea', 'Southend-on-Sea'],
    ['KINGSTON UPON HULL', 'Hull'],
    ['B&NES', 'Bath and North East Somerset'],
    ['Brighton & Hove City Council', 'Brighton and Hove'],
    ['Durham', 'County Durham'],
    ['London Borough of Lambeth', 'Lambeth'],
    ['the Royal Borough of Windsor and Maidenhead', 'Windsor and Maidenhead'],
    ['Gwynedd and Ynys Mon', 'Gwynedd and Ynys M\u00F4n'],
    ['Cumbria', 'Cumbria'],
    ['Dorset Combined Youth Justice Service', 'Dorset'],
    ['Nottingham City', 'Nottingham'],
    ['St. Helens', 'St Helens'],
  ])('knows %j as %j', (printed, name) => {
    expect(resolveService(printed, probation)).toEqual({ name, known: true });
  });

  it.each([
    ['Dunmarsh Youth Justice Service', 'Dunmarsh'],
    ['Great Hadlow PDU', 'Great Hadlow'],
    ['Metropolitan Borough of Tarnbridge', 'Tarnbridge'],
    ['Vale of Ellerby County Borough Council', 'Vale of Ellerby'],
    ['North Peterborough', 'North Peterborough'],
    ['West Yorkshire', 'West Yorkshire'],
    ['Hullbridge', 'Hullbridge'],
  ])('keeps %j, which no list has, as %j', (printed, name) => {
    expect(resolveService(printed, probation)).toEqual({ name, known: false });
  });

  it('stays within one inspectorate', () => {
    expect(resolveService('South Tees', probation).known).toBe(true);
    expect(resolveService('South Tees', ofsted).known).toBe(false);
    expect(resolveService('Cheshire East Unitary Authority', ofsted)).toEqual({ name: 'Cheshire East', known: true });
    expect(resolveService('Cheshire East', probation).known).toBe(false);
    expect(resolveService('Durham', ofsted).name).toBe('Durham');
  });
});
