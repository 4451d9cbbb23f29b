import { Composer } from '../blocks.js';
import { emptyTruth } from '../truth.js';
import { printed } from './plain-layout.js';
import { type RatedText, type Row, ratings, section } from './rated-standards.js';

/** A web report under the framework of 2025, seven standards, row spans in its ratings table. */
export function lindenshire(): RatedText {
  const title = 'An inspection of youth justice services in Lindenshire';
  const truth = emptyTruth('report', 'Lindenshire', 'hmip-youth-2025', title);
  truth.published_on = '2025-11-18';
  truth.fieldwork_start = '2025-08';
  truth.fieldwork_end = '2025-08';
  const organisation: Row[] = [
    ['1.1', 'governance_leadership', 'Governance and leadership', 'good'],
    ['1.2', 'staff', 'Staffing', 'outstanding'],
    ['1.3', 'partnerships_services', 'Partnerships and services', 'good'],
  ];
  const children: Row[] = [
    ['2.1', 'assessment', 'Assessing', 'good'],
    ['2.2', 'planning', 'Planning', 'requires improvement'],
    ['2.3', 'delivery', 'Delivering', 'good'],
  ];
  const victims: Row[] = [['V1', 'victims', 'Work with victims', 'good']];
  const composer = new Composer();
  composer.add({ kind: 'cover', lines: [title] });
  composer.heading(1, 'Foreword');
  composer.para(
    'Lindenshire has a youth justice service with its heart in the right place and, for the first time in years, its vacancies filled. Children are listened to. Victims are offered more than a letter.',
    `Planning is the weak link. Plans were not kept up to date where children moved or were moved.${composer.note('Children in the care of the council move more often than others.')} We have made four recommendations.`,
    'The inspection took place in August 2025.',
  );
  composer.flushNotes();
  composer.heading(1, 'Ratings');
  ratings(
    composer,
    truth,
    'Lindenshire Youth Justice Service',
    [
      ['Organisational delivery', organisation],
      ['Work with children', children],
      ['Victims', victims],
    ],
    true,
  );
  composer.heading(1, 'Recommendations');
  const items = [
    'keep plans in step with changes in a child’s life',
    'give victims a named contact for as long as the child is supervised',
    'agree with health how speech and language needs are to be met after the pilot ends',
    'see that an appropriate adult attends without delay when a child is held by the police',
  ];
  composer.para('**Lindenshire Youth Justice Service should:**');
  composer.add({ kind: 'list', first: 1, items: items.slice(0, 2) });
  composer.para('**The management board should:**');
  composer.add({ kind: 'list', first: 3, items: items.slice(2) });
  items.forEach((text, index) => {
    truth.recommendations.push({
      position: index + 1,
      text,
      addressee: index < 2 ? 'Lindenshire Youth Justice Service' : 'management board',
    });
  });
  composer.heading(1, 'Organisational delivery');
  for (const row of organisation)
    section(composer, truth, row, [
      `What we expect of ${row[2].toLowerCase()}: a service that is run for children.`,
      {
        governance_leadership:
          'The chair has drawn in the chief executive of the hospital trust. Board papers are short, and one child’s story opens each meeting.',
        staff: 'Nobody holds more than eleven cases. Staff choose two areas in which to specialise.',
        partnerships_services:
          'A farm, two gyms and the fire service offer placements. The pilot on speech and language needs ends next year, and what follows is unsettled.',
      }[row[1]] ?? '',
    ]);
  composer.heading(1, 'Children');
  composer.para(
    'We inspected 30 cases of children who were working with the service: 17 on court sentences and 13 on other disposals.',
  );
  truth.samples.push(
    { domain: 'casework', label: 'cases of children', cases: 30, part_of: null, origin: 'narrative' },
    { domain: 'court', label: 'court sentences', cases: 17, part_of: 'cases of children', origin: 'narrative' },
    { domain: 'out_of_court', label: 'other disposals', cases: 13, part_of: 'cases of children', origin: 'narrative' },
  );
  for (const row of children)
    section(composer, truth, row, [
      `${row[2]} is done with the child and fits the child.`,
      {
        assessment:
          'Workers looked for what a child does well. How communities are to be kept safe was thought through.',
        planning:
          'Plans tended to be written once. They covered positive change in detail and contingency hardly at all.',
        delivery: 'Sessions took place as planned, and were recorded in words that a parent could follow.',
      }[row[1]] ?? '',
    ]);
  composer.heading(1, 'Victims');
  composer.para('We also inspected nine cases in which there was a victim who had agreed to be contacted.');
  truth.samples.push({
    domain: 'victims',
    label: 'cases in which there was a victim',
    cases: 9,
    part_of: null,
    origin: 'narrative',
  });
  for (const row of victims)
    section(composer, truth, row, [
      'Work with victims is individual and responsive.',
      'Two workers divide the county between them and visit people at home. Restorative meetings are offered, prepared and followed up.',
    ]);
  return { document: printed(title, composer), truth };
}
