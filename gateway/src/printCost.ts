import type { CostPart } from './cost/costParts.js';

/** What is told of the fields of an operation, the dearest first. */
const shownParts = 12;

const partText = ({ path, cost, values, shards }: CostPart, width: number): string => {
  const times = [...(values > 1 ? [`${values} values`] : []), ...(shards > 1 ? [`${shards} shards`] : [])].join(' on ');
  return `  ${String(cost).padStart(width)}  ${path}${times === '' ? '' : ` (${times})`}`;
};

export type PrintedCost = {
  /** What comes on top of the fields: a mutation costs more than what it answers with. */
  readonly base: number;
  readonly parts: readonly CostPart[];
  /** What a request may cost. */
  readonly maxCost: number;
};

/** An estimate as people read it: the whole, and which fields it is of. */
export const printCost = ({ base, parts, maxCost }: PrintedCost): string => {
  const total = parts.reduce((sum, { cost }) => sum + cost, base);
  const all = [...(base > 0 ? [{ path: 'being a mutation', cost: base, values: 1, shards: 1 }] : []), ...parts];
  const dearest = all.sort((one, other) => other.cost - one.cost);
  const width = String(dearest[0]?.cost ?? 0).length;
  const left = dearest.slice(shownParts).reduce((sum, { cost }) => sum + cost, 0);
  const more = left > 0 ? [`  ${String(left).padStart(width)}  of ${dearest.length - shownParts} more fields`] : [];
  const verdict =
    total > maxCost ? `more than the ${maxCost} that a request may cost` : `a request may cost ${maxCost}`;
  const lines = dearest.slice(0, shownParts).map((part) => partText(part, width));
  return [`Cost ${total}, estimated; ${verdict}`, ...lines, ...more, ''].join('\n');
};
