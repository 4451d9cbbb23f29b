import { describe, expect, test } from 'vitest';
import { boilerplateOf, invitesComments, opensAnotherMatter } from '../../src/read/boilerplate.js';

describe('boilerplateOf', () => {
  test.each([
    'Register now to continue reading',
    'Want to read on? Subscribe from £9 a month.',
    'There is more to this story. To continue, subscribe to the digital edition.',
    'Already have an account? Sign in here',
  ])('ends the content: %s', (line) => expect(boilerplateOf(line)).toBe('tail'));

  test.each([
    'Share this article',
    'Facebook | Twitter | Email',
    '(Back to top)',
    'Skip to main content',
    '© Crown copyright 2020',
    'All content is available under the Open Government Licence v3.0, except where otherwise stated.',
    'We use cookies on this site.',
    'Related news: ‘Good’ for one service; another ‘requires improvement’',
    'Was this page useful? Yes / No',
    'Have your say',
  ])('is none: %s', (line) => expect(boilerplateOf(line)).toBe('line'));

  test.each([
    'Staff share information with partners and act on it.',
    'The service was asked to continue reading the plans to children.',
    '(c) within domain two, assessment had been rated good',
    'Related work with families was rated good in four of the five cases that inspectors looked at in detail.',
    'Published: 5 May 2020',
    'Good',
  ])('is content: %s', (line) => expect(boilerplateOf(line)).toBeNull());
});

test.each([
  ['Related stories', 'related'],
  ['Most read', 'related'],
  ['More like this', 'related'],
  ['2 thoughts on “Youth team told to improve”', 'comments'],
  ['Leave a Reply', 'comments'],
  ['Comments (3)', 'comments'],
  ['Recommendations', null],
  ['Other people’s safety', null],
  ['Responses to our survey of children', null],
])('%s opens %s', (heading, matter) => expect(opensAnotherMatter(heading)).toBe(matter));

test.each([
  ['Have your say', true],
  ['Join the conversation', true],
  ['3 comments', false],
  ['Have your say on the plan for youth justice', false],
])('%s may be a link to the comments: %s', (line, invites) => expect(invitesComments(line)).toBe(invites));
