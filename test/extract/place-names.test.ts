import { describe, expect, it } from 'vitest';
import { placeAfter, placeBefore } from '../../src/extract/place-names.js';

const before = (text: string): string | null => {
  const offset = text.indexOf('|');
  const whole = text.replace('|', '');
  const at = placeBefore(whole, offset);
  return at && whole.slice(at.start, at.end);
};
const after = (text: string): string | null => {
  const offset = text.indexOf('|');
  const whole = text.replace('|', '');
  const at = placeAfter(whole, offset);
  return at && whole.slice(at.start, at.end);
};

describe('placeBefore', () => {
  it.each([
    ['Inspectors said that Tarnmouth |YOT', 'Tarnmouth'],
    ['Today Bath and North East Somerset |YJS', 'Bath and North East Somerset'],
    ['a visit to Ashby, Barle and Corve |Youth Justice Service', 'Ashby, Barle and Corve'],
    ['In June, Tarnmouth |YJS', 'Tarnmouth'],
    ['Vale of Ellerby |Youth Offending Service', 'Vale of Ellerby'],
    ['Stoke -on-Trent |YOS', 'Stoke -on-Trent'],
    ['Tarnmouth\u2019s |youth justice service', 'Tarnmouth'],
    ['Tarnmouth Combined |Youth Justice Service', 'Tarnmouth'],
    ['Foreword\nTarnmouth |YOS', 'Tarnmouth'],
    ['Tarnmouth and\nVale |YOS', 'Tarnmouth and\nVale'],
    ['Tarnmouth YOS - HMI - |Probation', null],
    ['North Wales |PDU', 'North Wales'],
    ['A Welsh |youth offending service', null],
    ['a Yorkshire |youth offending service', null],
    ['North Yorkshire |YOS', 'North Yorkshire'],
    ['across England and Wales |YOTs', null],
    ['Any |YOT', null],
    ['Every |YOT', null],
    ['Following |YOT', null],
    ['HMIP\n|Youth Offending Service', null],
    ['The |Youth Justice Service', null],
    ['the local |Youth Justice Service', null],
    ['HM Inspectorate of Probation. The |YOT', null],
  ])('in %j is %j', (text, place) => {
    expect(before(text)).toBe(place);
  });
});

describe('placeAfter', () => {
  it.each([
    ['youth offending services in |Tarnmouth and Vale, said', 'Tarnmouth and Vale'],
    ['services in |the Royal Borough of Tarnmouth local authority', 'Royal Borough of Tarnmouth'],
    ['services in |England and Wales', null],
    ['services in |Wales', null],
    ['Probation Services – |Wales region', 'Wales'],
    ['services in |North Wales said', 'North Wales'],
    ['inspected in |July 2020', null],
    ['inspection of |Tarnmouth Youth Justice Service', 'Tarnmouth'],
    ['services in |Tarnmouth\nForeword', 'Tarnmouth'],
    ['services in |Tarnmouth\nSeptember 2020', 'Tarnmouth'],
  ])('in %j is %j', (text, place) => {
    expect(after(text)).toBe(place);
  });
});
