import { type Growing, type Placed, sameOrUnknown } from './growing-clusters.js';
import { byAuthority, daysApart, daysOfMention, type InspectionMention, tierOf } from './inspection-mentions.js';
import { placeUndated } from './undated-mentions.js';

/** Mentions of one inspection, in the order of their authority. */
export type InspectionCluster = readonly InspectionMention[];

/** How much a mention says of its programme: 0 with its framework, 1 with its inspectorate alone, 2 with neither. */
const vaguenessOf = (mention: InspectionMention): 0 | 1 | 2 =>
  mention.framework !== null ? 0 : mention.inspectorate !== null ? 1 : 2;

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
