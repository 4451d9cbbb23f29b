import {
  byAuthority,
  daysApart,
  daysOfMention,
  type InspectionMention,
  type MentionDays,
  tierOf,
} from './inspection-mentions.js';
import type { ServiceKind } from './service-kind.js';

/** Mentions of one inspection, in the order of their authority. */
export type InspectionCluster = readonly InspectionMention[];

interface Placed {
  readonly mention: InspectionMention;
  readonly days: MentionDays;
}

/** A cluster in the making: documents of later rounds are held against its founders alone, so that no chain of articles joins two inspections. */
interface Growing {
  readonly founders: readonly Placed[];
  readonly members: Placed[];
}

/** How much a mention says of its programme: 0 with its framework, 1 with its inspectorate alone, 2 with neither. */
const vaguenessOf = (mention: InspectionMention): 0 | 1 | 2 =>
  mention.framework !== null ? 0 : mention.inspectorate !== null ? 1 : 2;

const sameOrUnknown = (a: string | null, b: string | null): boolean => a === null || b === null || a === b;

const distance = (placed: Placed, cluster: Growing): number | null => {
  let nearest: number | null = null;
  for (const founder of cluster.founders) {
    if (!sameOrUnknown(placed.mention.framework, founder.mention.framework)) return null;
    if (!sameOrUnknown(placed.mention.inspectorate, founder.mention.inspectorate)) return null;
    if (!sameOrUnknown(placed.mention.serviceKind, founder.mention.serviceKind)) return null;
    const apart = daysApart(placed.days, founder.days);
    if (apart !== null && (nearest === null || apart < nearest)) nearest = apart;
  }
  return nearest;
};

/** The cluster that lies nearest; of two equally near, the first, which the order of founding makes the same one always. */
const nearestOf = (placed: Placed, clusters: readonly Growing[]): Growing | null => {
  let best: { readonly cluster: Growing; readonly apart: number } | null = null;
  for (const cluster of clusters) {
    const apart = distance(placed, cluster);
    if (apart !== null && (best === null || apart < best.apart)) best = { cluster, apart };
  }
  return best?.cluster ?? null;
};

/** Parts the mentions into sets that hang together by agreeing dates and equal programmes, directly or through each other. */
const found = (mentions: readonly Placed[]): Growing[] => {
  const waiting = new Set(mentions);
  const clusters: Growing[] = [];
  for (const first of mentions) {
    if (!waiting.delete(first)) continue;
    const members = [first];
    for (const member of members) {
      for (const other of waiting) {
        const agree =
          member.mention.framework === other.mention.framework &&
          member.mention.inspectorate === other.mention.inspectorate &&
          sameOrUnknown(member.mention.serviceKind, other.mention.serviceKind) &&
          daysApart(member.days, other.days) !== null;
        if (agree) {
          waiting.delete(other);
          members.push(other);
        }
      }
    }
    clusters.push({ founders: [...members], members });
  }
  return clusters;
};

/** Whether two mentions give overall ratings that can be of one inspection: the same, or one gives none. */
const overallAgrees = (a: InspectionMention, b: InspectionMention): boolean =>
  sameOrUnknown(a.overallRating, b.overallRating) && sameOrUnknown(a.scale, b.scale);

/** Whether no standard is rated otherwise in one than in the other. */
const ratingsAgree = (a: InspectionMention, b: InspectionMention): boolean =>
  Object.entries(a.ratings).every(([standard, rating]) => sameOrUnknown(rating, b.ratings[standard] ?? null));

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
const likeOf = (
  placed: Placed,
  dated: readonly Growing[],
  membersOf: (one: Growing) => readonly Placed[],
): Growing | null => {
  const { mention } = placed;
  const like = dated.filter((cluster) => membersOf(cluster).some((member) => areAlike(member.mention, mention)));
  const [only, ...others] = like;
  return only && others.length === 0 && membersOf(only).every((member) => ratingsAgree(member.mention, mention))
    ? only
    : null;
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
 * overall rating; else with the only dated inspection that they are like (see `areAlike`); else with those that have programme and overall
 * rating in common; else alone. Where nothing but the place speaks for it, a document is never put with a dated inspection.
 */
const placeUndated = (undated: readonly Placed[], dated: readonly Growing[]): Growing[] => {
  const clusters: Growing[] = [];
  const byKey = new Map<string, Growing>();
  // Held against what the dated documents say, so that the order of the undated ones does not matter.
  const datedMembers = new Map(dated.map((cluster) => [cluster, [...cluster.members]]));
  const homeless = undated.filter((placed) => {
    const { framework } = placed.mention;
    const [only, ...others] =
      framework === null
        ? []
        : dated.filter((cluster) => datedMembers.get(cluster)?.some(({ mention }) => mention.framework === framework));
    const members = (only && datedMembers.get(only)) ?? [];
    const fits =
      only !== undefined &&
      others.length === 0 &&
      members.every(({ mention }) => overallAgrees(mention, placed.mention));
    const home = fits ? only : likeOf(placed, dated, (cluster) => datedMembers.get(cluster) ?? []);
    home?.members.push(placed);
    return home === null;
  });
  const keyOf = joinRatedAndUnrated(homeless);
  for (const placed of homeless) {
    const key = keyOf(placed);
    const cluster = key === null ? undefined : byKey.get(key);
    if (cluster) cluster.members.push(placed);
    else {
      const founded = { founders: [placed], members: [placed] };
      if (key !== null) byKey.set(key, founded);
      clusters.push(founded);
    }
  }
  return clusters;
};

/**
 * Brings together the mentions of one service that are of one inspection: framework (where known) and dates agree. The
 * outcome depends on the mentions alone, not on their order. Reports found inspections first, then releases, then articles;
 * documents that say more of their programme go before those that say less.
 */
export const clusterMentions = (mentions: readonly InspectionMention[]): readonly InspectionCluster[] => {
  const all = [...mentions].sort(byAuthority).map((mention) => ({ mention, days: daysOfMention(mention) }));
  const dated = all.filter(({ days }) => days.published !== null || days.fieldwork !== null);
  const undated = all.filter(({ days }) => days.published === null && days.fieldwork === null);
  const clusters: Growing[] = [];
  for (const vagueness of [0, 1, 2]) {
    for (const tier of [0, 1, 2]) {
      const homeless: Placed[] = [];
      for (const placed of dated) {
        if (vaguenessOf(placed.mention) !== vagueness || tierOf(placed.mention) !== tier) continue;
        const nearest = nearestOf(placed, clusters);
        if (nearest) nearest.members.push(placed);
        else homeless.push(placed);
      }
      clusters.push(...found(homeless));
    }
  }
  clusters.push(...placeUndated(undated, clusters));
  return clusters.map(({ members }) => members.map(({ mention }) => mention).sort(byAuthority));
};
