import { describe, expect, it } from 'vitest';
import { loadFrameworks } from '../../src/framework/load.js';
import { frameworkList } from '../../src/present/frameworks.js';

describe('frameworkList', () => {
  const lines = frameworkList(loadFrameworks()).split('\n');
  const standardsOf = (id: string): string | undefined =>
    lines.find((line) => line.startsWith(`${id} `))?.split(/\s{2,}/)[3];

  it('counts the standards of which an overall rating is made', () => {
    expect(standardsOf('hmip-probation-2018')).toBe('10');
    expect(standardsOf('hmip-youth-2021')).toBe('12');
  });

  it('counts all standards where no overall rating is made of them', () => {
    expect(standardsOf('hmip-cci-2009')).toBe('3');
  });
});
