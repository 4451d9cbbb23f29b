import type { Inspectorate } from '../../framework/inspectorate.js';
import { OTHER_BODIES } from './lexicon.js';

/** 'Its services': of an inspectorate that inspects nothing else, and in a text on one of these, the services are what it inspects. */
const THE_SERVICES = [
  'its services',
  'their services',
  'these services',
  "the council's services",
  "the authority's services",
];

/** What another body's work for one inspectorate is, is the service itself for the one that inspects it ("children's social care services"). */
export const ownWorkOf = ({ workKinds }: Inspectorate): readonly string[] => {
  const own = workKinds.filter((work) => OTHER_BODIES.some((body) => work === body || work.startsWith(`${body} `)));
  return own.length > 0 ? [...own, ...THE_SERVICES] : [];
};
