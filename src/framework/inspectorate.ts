/** A service that an inspectorate inspects, from its list of services. */
export interface Service {
  /** The name under which it is stored. */
  readonly name: string;
  /** Other names, former ones and abbreviations: matched whatever the case, spaces and hyphens. */
  readonly aliases: readonly string[];
}

/** An inspectorate: how it is named, what it inspects and how its documents name that. One entry of `data/inspectorates.json`. */
export interface Inspectorate {
  readonly id: string;
  /** As documents name it, the full name first. */
  readonly names: readonly string[];
  /** Whether most of its inspections are of other things: then only a document of a known framework is taken for one of these. */
  readonly inspectsMuchElse: boolean;
  /** Parts of the addresses of its own web sites. */
  readonly sites: readonly string[];
  /** From its lists in `data/`; aliases and former names serve matching, a service that is not listed keeps its printed name. */
  readonly services: readonly Service[];
  /** Words for the kind of service that follow a place ('Youth Offending Service', 'YOS'). */
  readonly serviceKinds: readonly string[];
  /** Words for the work of a service that a place follows ('youth offending work' in …). */
  readonly workKinds: readonly string[];
  /** Words for the kind of authority that follow a place ('City Council'). */
  readonly authorityKinds: readonly string[];
  /** Words for the kind of authority that stand before a place ('London Borough of'). */
  readonly authorityPrefixes: readonly string[];
  /** Forms of its reports' titles, with `{place}`. */
  readonly titles: readonly string[];
  /** Names of a service of the whole country that is inspected division by division ('North West division of the …'). */
  readonly dividedServices: readonly string[];
  /** Phrases that, in a title or an opening, tell of work other than the inspection of one service. */
  readonly otherWork: readonly string[];
}

/** What two spellings of one name have in common: letters and digits without accents, in lower case, 'and' for '&'. */
const nameKey = (name: string): string =>
  name
    .replace(/&/g, 'and')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

const indexes = new WeakMap<Inspectorate, ReadonlyMap<string, Service>>();

const indexOf = (inspectorate: Inspectorate): ReadonlyMap<string, Service> => {
  const known = indexes.get(inspectorate);
  if (known) return known;
  const index = new Map<string, Service>();
  for (const service of inspectorate.services) {
    for (const alias of service.aliases) if (!index.has(nameKey(alias))) index.set(nameKey(alias), service);
  }
  // Names win over aliases: what is one service's name is nobody else's.
  for (const service of inspectorate.services) index.set(nameKey(service.name), service);
  indexes.set(inspectorate, index);
  return index;
};

/** The service of an inspectorate that has exactly this name or alias, but for case, spaces, hyphens and '&'; else null. */
export const serviceNamed = (inspectorate: Inspectorate, name: string): Service | null =>
  indexOf(inspectorate).get(nameKey(name)) ?? null;
