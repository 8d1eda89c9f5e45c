import { joinSelections } from './collectFields.js';
import type { RootSelection } from './condition.js';
import { addTo, type Additions } from './hidden.js';
import { itemCheckOf, type ItemCheck } from './itemCheck.js';
import { keyEchoOf, type KeyEcho } from './keyEcho.js';
import { compileField, compileObject } from './merge/compileMerge.js';
import type { Merge, ObjectMerge } from './merge/merge.js';
import { prepareRoute } from './prepareRoute.js';
import type { RootText } from './render.js';
import type { ShardRules } from './rules.js';

/** All selections of one response key at the root. */
export type RootSelections = readonly [RootSelection, ...RootSelection[]];

export type Asked = { readonly key: string; readonly selections: RootSelections };

/** How one root field (all selections of one response key) is answered. */
export type Root =
  | (Asked & {
      readonly kind: 'Entities';
      /** The variable with the representations. */
      readonly argument: string;
      readonly merges: ReadonlyMap<string, ObjectMerge>;
      /** Undefined where no entity can be asked for its key. */
      readonly echo: KeyEcho | undefined;
      /** Whether a field of one of them is. */
      readonly strict: boolean;
    })
  | (Asked & {
      readonly kind: 'Scatter';
      readonly merge: Merge;
      readonly strict: boolean;
      /** For one object of an owned type, of whichever shard has it. */
      readonly check: ItemCheck | undefined;
    })
  | (Asked & {
      readonly kind: 'Route';
      /** The argument and the path below it that lead to the id or the list of ids. */
      readonly argument: string;
      readonly path: readonly string[];
      /** For a list of ids: the variable that carries one shard's part, and how many ids may be asked for at once. */
      readonly split: { readonly variable: string; readonly maximum: number; readonly strict: boolean } | undefined;
      /** For a query that returns an owned type. */
      readonly check: ItemCheck | undefined;
    })
  /** `__typename`, which needs no shard. */
  | { readonly kind: 'TypeName'; readonly key: string; readonly value: string };

export type PreparedRoot = { readonly root: Root; readonly text: RootText };

/**
 * Decides how a root field of `rootType` is answered; `index` tells it from the operation's other roots. Throws an Error
 * for a field without a rule and for a scattered mutation: composition refuses such schemas.
 */
export const prepareRoot = (
  rules: ShardRules,
  rootType: string,
  asked: Asked,
  index: number,
  additions: Additions,
): PreparedRoot => {
  const { key, selections } = asked;
  const fields = selections.map(({ field }) => field);
  const name = selections[0].field.name.value;
  const coordinate = `${rootType}.${name}`;
  const text: RootText = { selections, definitions: [] };
  if (name === '__typename') return { root: { kind: 'TypeName', key, value: rootType }, text };
  if (name === '_entities') {
    const types = [...rules.scattered.keys()];
    const merges = new Map(types.map((type) => [type, compileObject(rules, type, fields, additions)]));
    const strict = [...merges.values()].some((merge) => merge.strict.size > 0);
    const echo = keyEchoOf(rules, joinSelections(fields), undefined);
    addTo(additions, fields, echo?.selections ?? []);
    return { root: { kind: 'Entities', ...asked, argument: 'representations', merges, echo, strict }, text };
  }
  if (rules.scatters.has(coordinate)) {
    if (rootType === rules.mutationType) throw new Error(`${coordinate} is scattered; a mutation never is`);
    const merge = compileField(rules, rootType, fields, additions);
    const check = merge.kind === 'leaf' ? itemCheckOf(rules, coordinate, fields, [], additions) : undefined;
    return { root: { kind: 'Scatter', ...asked, merge, strict: rules.strict.has(coordinate), check }, text };
  }
  if (rules.routes.has(coordinate)) return prepareRoute(rules, rootType, asked, index, additions);
  throw new Error(`the field ${coordinate} of a sharded subgraph has neither @route nor @scatter`);
};
