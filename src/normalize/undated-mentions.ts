import { groupBy } from './grouping.js';
import { type Growing, type Placed, sameOrUnknown } from './growing-clusters.js';
import { byAuthority, type InspectionMention, tierOf } from './inspection-mentions.js';
import type { ServiceKind } from './service-kind.js';

/** A difference between two percentages that rounding doesn't explain. */
const PERCENTS_APART = 1;

/** Whether no standard is rated otherwise in one than in the other, in words or per cent. */
const ratingsAgree = (a: InspectionMention, b: InspectionMention): boolean =>
  Object.entries(a.ratings).every(([standard, rating]) => sameOrUnknown(rating, b.ratings[standard] ?? null)) &&
  Object.entries(a.percents).every(
    ([standard, percent]) => Math.abs(percent - (b.percents[standard] ?? percent)) < PERCENTS_APART,
  );

/** Whether two mentions rate the same standards, and each alike; mentions without any rating have none in common. */
const ratingsEqual = (a: InspectionMention, b: InspectionMention): boolean => {
  const standardsOf = ({ ratings, percents }: InspectionMention): string =>
    JSON.stringify([Object.keys(ratings).sort(), Object.keys(percents).sort()]);
  const rates = Object.keys(a.ratings).length + Object.keys(a.percents).length > 0;
  return rates && standardsOf(a) === standardsOf(b) && ratingsAgree(a, b);
};

/** Whether two mentions contradict each other neither in a rating nor in its scale. */
const contradictNothing = (a: InspectionMention, b: InspectionMention): boolean =>
  sameOrUnknown(a.overallRating, b.overallRating) && sameOrUnknown(a.scale, b.scale) && ratingsAgree(a, b);

/**
 * Whether two mentions, one of them undated at least, may both tell of one inspection by their kinds: an inspectorate issues one
 * release on an inspection, so two of them are of two, unless they are versions of one text (a national and a Welsh one): these rate the
 * same standards, and alike, and give no two scores.
 */
const mayStandTogether = (a: InspectionMention, b: InspectionMention): boolean =>
  a.kind !== 'press_release' ||
  b.kind !== 'press_release' ||
  (ratingsEqual(a, b) && (a.printedScore === null || b.printedScore === null || a.printedScore === b.printedScore));

const canBeOfOne = (a: InspectionMention, b: InspectionMention): boolean =>
  contradictNothing(a, b) && mayStandTogether(a, b);

/** What the documents of an inspection say of it together: each rating as the one with the most authority gives it. */
const together = (members: readonly Placed[]): InspectionMention | null => {
  const mentions = members.map(({ mention }) => mention).sort(byAuthority);
  const [first] = mentions;
  if (first === undefined) return null;
  // Of two values of one standard the last to be entered stays: that of the mention with the most authority.
  const byLeast = [...mentions].reverse();
  return {
    ...first,
    overallRating: mentions.find(({ overallRating }) => overallRating !== null)?.overallRating ?? null,
    scale: mentions.find(({ scale }) => scale !== null)?.scale ?? null,
    ratings: Object.fromEntries(byLeast.flatMap(({ ratings }) => Object.entries(ratings))),
    percents: Object.fromEntries(byLeast.flatMap(({ percents }) => Object.entries(percents))),
  };
};

/** What a cluster's documents say together, and the releases among them. */
interface Stance {
  readonly told: InspectionMention | null;
  readonly releases: readonly InspectionMention[];
}

const stanceOf = ({ members }: Growing): Stance => ({
  told: together(members),
  releases: members.flatMap(({ mention }) => (mention.kind === 'press_release' ? [mention] : [])),
});

const fits = ({ mention }: Placed, { told, releases }: Stance): boolean =>
  (told === null || contradictNothing(told, mention)) &&
  releases.every((release) => mayStandTogether(release, mention));

/** Mentions that are alike in all that `canBeOfOne` looks at, so that one can stand for all. */
interface Likes {
  readonly one: InspectionMention;
  readonly all: readonly Placed[];
}

const likesOf = (mentions: readonly Placed[]): Likes[] => {
  const sorted = <T>(values: Readonly<Record<string, T>>): [string, T][] =>
    Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1));
  const groups = groupBy(mentions, ({ mention }) =>
    JSON.stringify([
      mention.kind === 'press_release',
      mention.overallRating,
      mention.scale,
      mention.printedScore,
      sorted(mention.ratings),
      sorted(mention.percents),
    ]),
  );
  return [...groups.values()].flatMap((all) => (all[0] ? [{ one: all[0].mention, all }] : []));
};

const agreeAmongThemselves = ({ one, all }: Likes): boolean => all.length < 2 || canBeOfOne(one, one);

/**
 * The sets of mentions that can be of one inspection with each other and with the very same others. A mention that can be of one with
 * two others which exclude each other is with neither.
 */
const agreeingSets = (mentions: readonly Placed[]): readonly (readonly Placed[])[] => {
  const likes = likesOf(mentions);
  const alone = likes.filter((like) => !agreeAmongThemselves(like)).flatMap(({ all }) => all.map((placed) => [placed]));
  const sets = groupBy(likes.filter(agreeAmongThemselves), (like) =>
    likes.flatMap((other, index) => (other === like || canBeOfOne(other.one, like.one) ? [index] : [])).join(' '),
  );
  return [...alone, ...[...sets.values()].map((set) => set.flatMap(({ all }) => all))];
};

/** Those of the mentions that no other of them excludes. */
const uncontested = (mentions: readonly Placed[]): readonly Placed[] => {
  const likes = likesOf(mentions);
  return likes.flatMap((like) =>
    agreeAmongThemselves(like) && likes.every((other) => other === like || canBeOfOne(other.one, like.one))
      ? like.all
      : [],
  );
};

/**
 * Adds undated mentions to the one cluster that they fit, reports first, then releases, then all others; of two that exclude each other
 * none has the better claim, and neither is added. Those that fit no cluster, or several, found new ones, which are given back.
 */
const parted = (mentions: readonly Placed[], home: Growing | null): Growing[] => {
  const clusters: Growing[] = home === null ? [] : [home];
  for (const tier of [0, 1, 2]) {
    const ofTier = mentions.filter(({ mention }) => tierOf(mention) === tier);
    const stances = clusters.map((cluster) => ({ cluster, stance: stanceOf(cluster) }));
    const byCluster = groupBy(ofTier, (placed) => {
      const [only, ...others] = stances.filter(({ stance }) => fits(placed, stance));
      return others.length === 0 ? (only?.cluster ?? null) : null;
    });
    const settled = new Set<Placed>();
    for (const [cluster, claimants] of byCluster) {
      if (cluster === null) continue;
      for (const placed of uncontested(claimants)) {
        cluster.members.push(placed);
        settled.add(placed);
      }
    }
    const homeless = ofTier.filter((placed) => !settled.has(placed));
    clusters.push(...agreeingSets(homeless).map((set) => ({ founders: [...set], members: [...set] })));
  }
  return clusters.filter((cluster) => cluster !== home);
};

/**
 * Whether two documents of which one tells its framework and the other does not agree in all that speaks for one inspection: kind of
 * service, scale and overall rating, each told by both, and nothing rated otherwise.
 */
const areAlike = (a: InspectionMention, b: InspectionMention): boolean =>
  a.inspectorate === b.inspectorate &&
  a.serviceKind !== null &&
  a.serviceKind === b.serviceKind &&
  a.scale !== null &&
  a.scale === b.scale &&
  a.overallRating !== null &&
  a.overallRating === b.overallRating &&
  sameOrUnknown(a.framework, b.framework) &&
  ratingsAgree(a, b);

/** The only one of the dated inspections that an undated document is like in all that speaks for one inspection; none, if there is another of the same overall rating. */
const likeOf = ({ mention }: Placed, dated: readonly Growing[]): Growing | null => {
  const [only, ...others] = dated.filter(({ members }) => members.some((member) => areAlike(member.mention, mention)));
  return others.length === 0 ? (only ?? null) : null;
};

/** The one dated inspection of an undated document's framework; else, if there is none or more than one, the only one that it is like. */
const homeOf = (placed: Placed, dated: readonly Growing[], stances: ReadonlyMap<Growing, Stance>): Growing | null => {
  const { framework } = placed.mention;
  const [only, ...others] =
    framework === null
      ? []
      : dated.filter(({ members }) => members.some(({ mention }) => mention.framework === framework));
  const fitting = (cluster: Growing | null | undefined): Growing | null => {
    const stance = cluster ? stances.get(cluster) : undefined;
    return cluster && stance && fits(placed, stance) ? cluster : null;
  };
  return (others.length === 0 ? fitting(only) : null) ?? fitting(likeOf(placed, dated));
};

/**
 * What undated documents must have in common to be of one inspection: programme, kind of service and overall rating. Null where too little is
 * known: a document that tells neither framework nor rating has nothing in common with another but the place, and a city is
 * inspected for children and for adults, and more than once.
 */
const undatedKey = (
  { framework, inspectorate, overallRating, scale }: InspectionMention,
  serviceKind: ServiceKind | null,
): string | null =>
  framework === null && (overallRating === null || scale === null)
    ? null
    : JSON.stringify([inspectorate, framework, overallRating, framework === null ? [scale, serviceKind] : null]);

/** Undated mentions of one programme: those that give no overall rating go with those that do, if these all give the same. */
const joinRatedAndUnrated = (undated: readonly Placed[]): ((placed: Placed) => string | null) => {
  const rated = new Map<string, Set<string>>();
  const programmeOf = ({ framework, inspectorate }: InspectionMention): string =>
    JSON.stringify([inspectorate, framework]);
  for (const { mention } of undated) {
    if (mention.framework === null || mention.overallRating === null) continue;
    const ratings = rated.get(programmeOf(mention)) ?? new Set();
    rated.set(programmeOf(mention), ratings.add(mention.overallRating));
  }
  const kinds = new Set(undated.flatMap(({ mention }) => mention.serviceKind ?? []));
  return ({ mention }) => {
    const [only, ...others] = rated.get(programmeOf(mention)) ?? [];
    const lent = mention.framework !== null && mention.overallRating === null && only && others.length === 0;
    // A document that does not say of which kind of service it speaks goes with those that do, if these are all of one kind.
    const [kind, ...otherKinds] = kinds;
    const serviceKind = mention.serviceKind ?? (kind !== undefined && otherKinds.length === 0 ? kind : null);
    return undatedKey(lent ? { ...mention, overallRating: only } : mention, serviceKind);
  };
};

/**
 * Documents without any date: with the one inspection of their framework, if there is just one and its documents give no other
 * rating; else with the only dated inspection that they are like (see `areAlike`); else with those that have programme and overall
 * rating in common and rate nothing otherwise; else alone. Where nothing but the place speaks for it, a document is never put with a
 * dated inspection. Adds to the dated clusters, and gives back the new ones.
 */
export const placeUndated = (undated: readonly Placed[], dated: readonly Growing[]): Growing[] => {
  // All homes are found before any is added to, so that the order of the undated documents does not matter.
  const stances = new Map(dated.map((cluster) => [cluster, stanceOf(cluster)]));
  const byHome = groupBy(undated, (placed) => homeOf(placed, dated, stances));
  const homeless = byHome.get(null) ?? [];
  const turnedAway: Growing[] = [];
  for (const [home, candidates] of byHome) if (home !== null) turnedAway.push(...parted(candidates, home));
  const keyOf = joinRatedAndUnrated(homeless);
  const byKey = groupBy(homeless, keyOf);
  const alone = (byKey.get(null) ?? []).map((placed) => ({ founders: [placed], members: [placed] }));
  byKey.delete(null);
  return [...turnedAway, ...alone, ...[...byKey.values()].flatMap((candidates) => parted(candidates, null))];
};
