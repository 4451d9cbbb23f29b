import type { Known } from '../../src/extract/candidate.js';
import type { Framework } from '../../src/framework/framework.js';
import type { Inspectorate } from '../../src/framework/inspectorate.js';
import { loadFrameworks } from '../../src/framework/load.js';
import { loadInspectorates } from '../../src/framework/load-inspectorates.js';

/** The package's own frameworks and inspectorates, loaded once for all tests of a file. */
export const known: Known = { frameworks: loadFrameworks(), inspectorates: loadInspectorates() };

export const inspectorateOf = (id: string): Inspectorate => {
  const inspectorate = known.inspectorates.find((candidate) => candidate.id === id);
  if (!inspectorate) throw new Error(`no inspectorate ${id}`);
  return inspectorate;
};

export const frameworkOf = (id: string): Framework => {
  const framework = known.frameworks.find((candidate) => candidate.id === id);
  if (!framework) throw new Error(`no framework ${id}`);
  return framework;
};
