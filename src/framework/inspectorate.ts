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
  /** From its lists in `data/`; aliases and former names serve matching, a service that is not listed keeps its printed name. */
  readonly services: readonly Service[];
  /** Words for the kind of service that follow a place ('Youth Offending Service', 'YOS'). */
  readonly serviceKinds: readonly string[];
  /** Words for the kind of authority that follow a place ('City Council'). */
  readonly authorityKinds: readonly string[];
  /** Words for the kind of authority that stand before a place ('London Borough of'). */
  readonly authorityPrefixes: readonly string[];
  /** Forms of its reports' titles, with `{place}`. */
  readonly titles: readonly string[];
  /** Phrases that, in a title or an opening, tell of work other than the inspection of one service. */
  readonly otherWork: readonly string[];
}
