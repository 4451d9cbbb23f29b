import { describe, expect, test } from 'vitest';
import { outline } from '../outline.js';

describe('tables of tabs', () => {
  test('give exactly the cells of each line, also empty ones and cells cut in the wrong place', async () => {
    expect(
      await outline(
        'Dun\tmarsh Youth Offending Service\tScore\t12/36\nOvera\tll rating\tGood\t\n1.\tOrganisational delivery\t\t',
      ),
    ).toEqual([
      'Dun | marsh Youth Offending Service | Score | 12/36 / Overa | ll rating | Good |  / 1. | Organisational delivery |  | ',
    ]);
  });

  test('have a header row where it names columns of figures', async () => {
    expect(
      await outline('Of the 8 cases inspected:\tNumber ‘Yes’\nIs planning sufficient?\t7\nAre reviews timely?\t5'),
    ).toEqual(['#Of the 8 cases inspected: | #Number ‘Yes’ / Is planning sufficient? | 7 / Are reviews timely? | 5']);
  });

  test('keep the second line of a wrapped row as a row of its own', async () => {
    expect(await outline('Does planning focus on keeping other\t6\t6\npeople safe? ¹¹\t0\t0')).toEqual([
      'Does planning focus on keeping other | 6 | 6 / people safe? ¹¹ | 0 | 0',
    ]);
    expect(await outline('Is there a plan that sets out what will be done\nand by whom?\t7\nIs it kept?\t5')).toEqual([
      'Is there a plan that sets out what will be done / and by whom? | 7 / Is it kept? | 5',
    ]);
    expect(
      await outline('Is there a plan that sets out what will be done\t7\nand by whom?\n\nThe text goes on.'),
    ).toEqual(['Is there a plan that sets out what will be done | 7 / and by whom?', 'p The text goes on.']);
  });

  test('are two when a footnote cuts them', async () => {
    expect(
      await outline(
        'Our rating⁸ rests on this.\n\nOf the 8 cases\tYes\nfirst question?\t7\n\n⁸ The lowest decides.\n\nsecond question?\t6',
      ),
    ).toEqual([
      'p Our rating⁸ rests on this.',
      '#Of the 8 cases | #Yes / first question? | 7',
      'fn8 ⁸ The lowest decides.',
      'second question? | 6',
    ]);
  });

  test('go on over blank lines between single rows, but not into another table', async () => {
    expect(await outline('1.1\tGovernance\tGood\n\n1.2\tStaff\tGood\n\n1.3\tPartnerships\tGood')).toEqual([
      '1.1 | Governance | Good / 1.2 | Staff | Good / 1.3 | Partnerships | Good',
    ]);
    expect(
      await outline('Age\t10–14\t15–17\nDunmarsh\t21%\t79%\n\nGender\tMale\tFemale\nDunmarsh\t86%\t14%'),
    ).toHaveLength(2);
  });

  test('hold a domain’s row without tabs', async () => {
    expect(await outline('1.4\tInformation\tGood\n2. Court disposals\n2.1\tAssessment\tGood')).toEqual([
      '1.4 | Information | Good / 2. Court disposals / 2.1 | Assessment | Good',
    ]);
  });

  test('a rule of dashes under the first row makes it a header and is no row', async () => {
    expect(await outline('Does planning focus on sup\tporting desistance?\n------\t------')).toEqual([
      '#Does planning focus on sup | #porting desistance?',
    ]);
  });

  test('numbered paragraphs and bullets before a tab are no tables, a figure before a label is a row', async () => {
    expect(
      await outline(
        '1.1\tWe found that the board meets each month and asks good questions.\n1.2\tIts members told us so, and we saw the minutes of it.',
      ),
    ).toEqual([
      'p 1.1\tWe found that the board meets each month and asks good questions.',
      'p 1.2\tIts members told us so, and we saw the minutes of it.',
    ]);
    expect(await outline('•\tImprove plans.\n•\tReview cases.')).toEqual([
      '[•] •\tImprove plans.',
      '[•] •\tReview cases.',
    ]);
    expect(
      await outline('41\tTotal current caseload of the service: community sentences of all kinds\n6\tIn custody'),
    ).toEqual(['41 | Total current caseload of the service: community sentences of all kinds / 6 | In custody']);
  });
});

describe('tables of pipes', () => {
  test('with outer pipes, a rule, escapes and ragged rows', async () => {
    expect(await outline('| Standard | Rating |\n|:---|---:|\n| 1.1 a \\| b | Good |\n| 1.2 |\n')).toEqual([
      '#Standard | #Rating / 1.1 a \\| b | Good / 1.2',
    ]);
  });

  test('without outer pipes', async () => {
    expect(await outline('Standard | Rating\n--- | ---\nStaff | Good')).toEqual(['#Standard | #Rating / Staff | Good']);
  });

  test('a line of links parted by pipes is a paragraph', async () => {
    expect(await outline('Home | News | Contact\n\nThe service was inspected.')).toEqual([
      'p Home | News | Contact',
      'p The service was inspected.',
    ]);
  });
});

describe('tables set with blanks', () => {
  test('take their columns from what stands below each other', async () => {
    const text = [
      '                       Lowest   Highest   Dunmarsh',
      "'Safeguarding' work",
      '(keeping children safe)   38%      91%        54%',
      "'Risk of harm' work       36%      85%        59%",
    ].join('\n');
    expect(await outline(text)).toEqual([
      "# | #Lowest | #Highest | #Dunmarsh / 'Safeguarding' work |  |  |  / (keeping children safe) | 38% | 91% | 54% / 'Risk of harm' work | 36% | 85% | 59%",
    ]);
  });

  test('two columns of running text are none', async () => {
    const line = 'the board of the service has met often     and its members have read the plans with care';
    expect((await outline(`${line}\n${line}\n${line}`))[0]).toMatch(/^p /);
  });
});
