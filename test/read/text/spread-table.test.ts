import { describe, expect, it } from 'vitest';
import { outlineOf, readString } from '../outline.js';

const outline = async (lines: readonly string[]): Promise<string[]> => outlineOf(await readString(lines.join('\n')));

describe('tables set with blanks, a blank line between their rows', () => {
  it('keep a value between the lines of its label with the first of them', async () => {
    const lines = [
      'Judgement                                           Grade',
      '',
      'The quality of the work that the teams do with',
      '                                                    Outstanding',
      'children and carers',
      '',
      'The help that is given to young carers              Good',
      '',
      'Overall quality                                     Good',
    ];
    expect(await outline(lines)).toEqual([
      'Judgement | Grade / The quality of the work that the teams do with | Outstanding / children and carers |  / The help that is given to young carers | Good / Overall quality | Good',
    ]);
  });

  it('keep a value with its label where its own lines stand above and below', async () => {
    const lines = [
      'Judgement                                           Grade',
      '',
      'The quality of the work that the teams do           Outstanding',
      '',
      '                                                    Requires improvement',
      'Overall quality',
      '                                                    to be good',
    ];
    expect((await outline(lines))[0]).toMatch(/\/ Overall quality \| Requires improvement \/ +\| to be good$/);
  });

  it('go on under the words of a numbered label', async () => {
    const lines = [
      '1. Children who need help                                        Good',
      '',
      '2. Children who are looked after and',
      '                                                                 Outstanding',
      '   their carers',
      '',
      '3. Leadership                                                    Good',
    ];
    expect(await outline(lines)).toEqual([
      '1. Children who need help | Good / 2. Children who are looked after and | Outstanding / their carers |  / 3. Leadership | Good',
    ]);
  });

  it('end at prose and take no heading above them', async () => {
    const lines = [
      'What we rated',
      'Work with the courts of the county            Good',
      '',
      'Work with the schools of the county           Poor',
      '',
      'The teams visited every school of the county in the autumn and spoke with all heads.',
    ];
    expect((await outline(lines)).slice(1)).toEqual([
      'Work with the courts of the county | Good / Work with the schools of the county | Poor',
      'p The teams visited every school of the county in the autumn and spoke with all heads.',
    ]);
  });

  it('put figures below titles that blanks set somewhat aside into their columns', async () => {
    const lines = [
      '                                             Relevant            Number',
      '           Of the 9 cases inspected',
      '                                              cases               yes',
      '',
      'Does the plan say who does what, and by when?    9           8',
      '',
      'Does the plan set out what the child',
      '                                           7                 6',
      'and the parents want?',
    ];
    const [table] = await outline(lines);
    expect(table).toContain('Does the plan say who does what, and by when? | 9 | 8');
    expect(table).toContain('Does the plan set out what the child | 7 | 6 / and the parents want? |  | ');
  });

  it('take neither a footnote nor the page number below it', async () => {
    const lines = [
      'Was the review held on time?3                        7',
      '',
      'Was the child asked about the plan?                  6',
      '',
      '3',
      '    This question counts only in cases with a review.',
      '                                                     12',
    ];
    const read = await outline(lines);
    expect(read[0]).toBe('Was the review held on time?3 | 7 / Was the child asked about the plan? | 6');
    expect(read[1]).toMatch(/^fn3 3⏎ {4}This question counts/);
  });
});

describe('figures before their labels', () => {
  it('are no footnotes, though a mark with one of the numbers exists', async () => {
    const read = await outline([
      'Caseload data5',
      '36 Total of community orders',
      '5 Total of custody',
      '4 Total of licences',
    ]);
    expect(read.some((line) => line.startsWith('fn'))).toBe(false);
  });

  it('put titles over several lines into the columns of their figures, and a mark into its label', async () => {
    const lines = [
      '                                                        Number of',
      '                                                                      Number',
      'Of the 31 cases inspected            14                 relevant',
      '                                                                      ‘Yes’',
      '                                                        cases',
      'Does the plan keep the child in view?                   31           20',
      'Does the plan keep the safety of the child   9',
      '                                                        27           18',
      'in view?',
      '7',
      '     Words of the seventh note, which stand at the foot of the page.',
    ];
    const [table] = await outline(lines);
    expect(table?.replace(/ {2,}(?=\d)/g, ' ')).toBe(
      ' | Number of |  /  |  | Number / Of the 31 cases inspected 14 | relevant |  /  |  | ‘Yes’ /  | cases |  / Does the plan keep the child in view? | 31 | 20 / Does the plan keep the safety of the child 9 |  |  /  | 27 | 18 / in view? |  | ',
    );
  });

  it('are also a sentence with a word set far to its right', async () => {
    const lines = ['The work is planned with the child, who knows the             Good', 'plan.'];
    expect(await outline(['Some words.', '', ...lines])).toContain(
      'The work is planned with the child, who knows the | Good / plan. | ',
    );
  });
});
