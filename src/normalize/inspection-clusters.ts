import {
  byAuthority,
  daysApart,
  daysOfMention,
  type InspectionMention,
  type MentionDays,
  tierOf,
} from './inspection-mentions.js';

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

/**
 * What undated documents must have in common to be of one inspection: programme and overall rating. Null where too little is
 * known: a document that tells neither framework nor rating has nothing in common with another but the place, and a city is
 * inspected for children and for adults, and more than once.
 */
const undatedKey = ({ framework, inspectorate, overallRating, scale }: InspectionMention): string | null =>
  framework === null && (overallRating === null || scale === null)
    ? null
    : JSON.stringify([inspectorate, framework, overallRating, framework === null ? scale : null]);

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
  return ({ mention }) => {
    const [only, ...others] = rated.get(programmeOf(mention)) ?? [];
    const lent = mention.framework !== null && mention.overallRating === null && only && others.length === 0;
    return undatedKey(lent ? { ...mention, overallRating: only } : mention);
  };
};

/**
 * Documents without any date: with the one inspection of their framework, if there is just one and its documents give no other
 * overall rating; else with those that have programme and overall rating in common; else alone. One that does not tell its framework is never put
 * with a dated inspection: nothing but the place would speak for it.
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
    if (fits) only.members.push(placed);
    return !fits;
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
