import { decodeId } from '@tripgraph/addressing/id';
import type { Finding, Invariant } from '../finding.js';
import { groupBy, type Ledger, type Stored } from '../ledger.js';

const misplacementOf = ({ shard, row }: Stored): string | undefined => {
  const bucket = decodeId(row.id)?.bucket;
  if (bucket === undefined) return 'its id names no bucket';
  if (bucket !== decodeId(row.activityId)?.bucket) return `its bucket ${bucket} is not that of ${row.activityId}`;
  const isOwner = shard.ranges.some(({ from, to }) => from <= bucket && bucket <= to);
  return isOwner ? undefined : `its bucket ${bucket} is not owned by ${shard.name}, where it is`;
};

const shardsOf = (bookings: readonly Stored[]): readonly string[] => [
  ...new Set(bookings.map(({ shard }) => shard.name)),
];

const check = ({ bookings, byId }: Ledger): Finding => {
  const violations: string[] = [];
  for (const stored of bookings) {
    const misplacement = misplacementOf(stored);
    if (misplacement !== undefined) violations.push(`${stored.row.id}: ${misplacement}`);
  }
  for (const [what, groups] of [
    ['booking', byId],
    ['bookings of activity', groupBy(bookings, ({ row }) => row.activityId)],
  ] as const) {
    for (const [id, group] of groups) {
      const shards = shardsOf(group);
      if (shards.length > 1) violations.push(`${what} ${id}: on ${shards.join(' and ')}`);
    }
  }
  return { checked: bookings.length, violations };
};

export const singleOwner: Invariant = {
  id: 'I6',
  meaning: 'single owner: bookings are on the one shard that owns their bucket',
  counted: 'bookings',
  check,
};
