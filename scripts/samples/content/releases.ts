import type { PrintedDocument } from '../blocks.js';
import { emptyTruth, type Truth } from '../truth.js';
import { article, stated } from './plain-layout.js';

interface Text {
  readonly document: PrintedDocument;
  readonly truth: Truth;
}

/** A release that says what the report on Wexcombe says. */
export function wexcombeRelease(): Text {
  const title = 'Wexcombe Youth Offending Service ‘Requires improvement’, inspectors find';
  const truth = emptyTruth('press_release', 'Wexcombe', 'hmip-youth-2018', title);
  truth.published_on = '2018-12-11';
  stated(truth, 'press_release', 'overall', 'requires improvement');
  stated(truth, 'press_release', 'staff', 'good');
  truth.judgements.push({
    standard: null,
    form: 'count',
    rating: 'inadequate',
    period: 'current',
    attribution: 'inspectorate',
  });
  return {
    truth,
    document: article(title, [
      '11 December 2018',
      'A youth offending service in the south has been rated ‘Requires improvement’ by HM Inspectorate of Probation.',
      'Inspectors looked at twelve aspects of the work of Wexcombe Youth Offending Service (YOS) in September. Two of the twelve aspects were rated ‘Inadequate’.',
      'Chief Inspector of Probation Idris Colebrook said: “Children in Wexcombe meet people who are on their side. What they do not always meet is a plan. Too little was written down about what to do when life takes a turn for the worse, and too little was done when it had.”',
      'The inspectorate rated Staff as ‘Good’. Turnover is low, and training in speech and language needs has reached everybody.',
      'Five recommendations are made, three of them to the service and two to the chair of its board.',
      'ENDS',
      'Notes to editor',
      '- 1. The report is available on the inspectorate’s website from 11 December 2018.',
      '- 2. Services are rated on a four-point scale: ‘Outstanding’, ‘Good’, ‘Requires improvement’ and ‘Inadequate’.',
      '- 3. Fieldwork took place in September 2018.',
      '- 4. For more information, telephone the press office on 020 7946 0112.',
    ]),
  };
}

/** A newspaper that gives the overall rating wrongly. */
export function wexcombeArticle(): Text {
  const title = 'Watchdog brands town’s youth offending team inadequate';
  const truth = emptyTruth('news', 'Wexcombe', 'hmip-youth-2018', title);
  truth.published_on = '2018-12-13';
  stated(truth, 'news', 'overall', 'inadequate');
  stated(truth, 'news', 'staff', 'good');
  truth.findings.push({
    rule: 'cross-document',
    standard: 'overall',
    status: 'open',
    because: 'the article says inadequate, the report and the release say requires improvement',
  });
  return {
    truth,
    document: article(title, [
      'The service that works with young offenders in Wexcombe has been told to do better.',
      'Wexcombe Youth Offending Service was rated inadequate overall in a report by HM Inspectorate of Probation, published on Tuesday.',
      'Inspectors, who came to the town in September, read the files of thirty children. They rated staff as good, and praised workers for their persistence with teenagers who would rather be elsewhere.',
      'Councillor Maureen Tripp, who speaks for children’s services, said: “This is an honest report and we accept it. We have an outstanding team, and it will get the leadership it deserves.”',
      'A follow-up visit is expected within eighteen months.',
    ]),
  };
}

/** A release on Harrowmere that agrees with its report, wrong score apart, which it does not mention. */
export function harrowmereRelease(): Text {
  const title = 'Harrowmere Youth Justice Service rated ‘Good’';
  const truth = emptyTruth('press_release', 'Harrowmere', 'hmip-youth-2021', title);
  truth.published_on = '2022-09-20';
  stated(truth, 'press_release', 'overall', 'good');
  stated(truth, 'press_release', 'resettlement', 'good');
  return {
    truth,
    document: article(title, [
      'Harrowmere Youth Justice Service (YJS) has received an overall rating of ‘Good’ from HM Inspectorate of Probation.',
      'We also looked at resettlement, the help that children get when they come out of custody. This was separately rated as ‘Good’.',
      'Chief Inspector of Probation Hester Quayle said: “Harrowmere gives children room to change. The service has brought health, police and education under one roof, and it shows.”',
      'We found that reviewing lags behind the other stages of work. When circumstances changed, plans did not always change with them. “My worker is outstanding, she never gives up on me,” one child told us.',
      'The report makes five recommendations, including one on the wait for mental health support.',
      'ENDS',
      '# Notes to editor',
      '- The Inspectorate uses a four-point scale: ‘Outstanding’, ‘Good’, ‘Requires improvement’ and ‘Inadequate’.',
      '- Fieldwork for this inspection took place in June 2022.',
      '- The service supervises children aged 10 to 17.',
    ]),
  };
}

/** A release on the scale of 2012. */
export function coldharbourRelease(): Text {
  const title = 'Inspection of youth offending work: Coldharbour makes headway, but children’s safety needs attention';
  const truth = emptyTruth('press_release', 'Coldharbour', 'hmip-fji-2012', title);
  truth.published_on = '2016-05-17';
  stated(truth, 'press_release', 'reducing_reoffending', 'satisfactory');
  stated(truth, 'press_release', 'protecting_public', 'satisfactory');
  stated(truth, 'press_release', 'sentence_served', 'good');
  stated(truth, 'press_release', 'protecting_children', 'unsatisfactory');
  stated(truth, 'press_release', 'governance_partnerships', 'unsatisfactory');
  return {
    truth,
    document: article(title, [
      'Youth offending work in Coldharbour has moved forward since a new head was appointed, said Chief Inspector of Probation Lionel Adeyemi as the report of a full joint inspection was published today.',
      'The inspection was carried out with colleagues who inspect health, social care, education and the police. It looked at five areas: reducing reoffending, protecting the public, protecting children, making sure the sentence is served, and governance.',
      'Inspectors were pleased to find that:',
      '- work to reduce reoffending was satisfactory. Assessments were thorough, although plans seldom drew on them;',
      '- work to protect the public was satisfactory. The police passed on intelligence quickly; and',
      '- work to make sure the sentence was served was good. Staff worked hard to keep children engaged, and went back to court when they had to.',
      'Inspectors were concerned to find that:',
      '- work to protect children was unsatisfactory. Referrals to social care went unanswered for weeks; and',
      '- governance was unsatisfactory. The board met, but did not know how well the service was doing.',
      'Lionel Adeyemi said: “The foundations are sound. There is good access to health care, and volunteers give their time generously. The board must now take a grip.”',
      '– ENDS –',
      'NOTES TO EDITORS',
      '- 1. The report is available on the inspectorate’s website from 17 May 2016.',
      '- 2. There are four ratings: good, satisfactory, unsatisfactory and poor.',
      '- 3. Full joint inspections are led by HM Inspectorate of Probation.',
    ]),
  };
}
