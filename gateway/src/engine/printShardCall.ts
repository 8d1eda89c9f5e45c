import { Kind, parse, type SelectionSetNode } from 'graphql';
import type { BucketMap } from '../shards/bucketMap.js';
import { hiddenPrefix } from '../shards/hidden.js';
import { inlineFragments } from '../shards/inlineFragments.js';
import type { Merge } from '../shards/merge/merge.js';
import { planCall, type CallPlan, type Refusal } from '../shards/planCall.js';
import type { PreparedDetour, PreparedOperation } from '../shards/prepare.js';
import type { Root } from '../shards/prepareRoot.js';
import type { ShardRules } from '../shards/rules.js';
import { printTarget, targetOf } from '../shards/target.js';
import { compactOperation, indent } from './compactOperation.js';
import type { Variables } from './run.js';

/** A shard group as far as it is printed; without a map nobody knows who owns what, and no target is printed. */
export type PrintedGroup = { readonly rules: ShardRules; readonly map?: BucketMap | undefined };

const mergesText = (fields: ReadonlyMap<string, Merge>): string =>
  [...fields]
    .filter(([key]) => !key.startsWith(hiddenPrefix))
    .map(([key, merge]) => `${key} ${mergeText(merge)}`)
    .join(', ');

/** `PAGE (totalCount SUM)`: the rule of a value, and those of its parts that have one of their own. */
const mergeText = (merge: Merge): string => {
  switch (merge.kind) {
    case 'leaf':
      return merge.rule;
    case 'counts':
      return 'COUNTS';
    case 'object':
      return `(${mergesText(merge.fields)})`;
    case 'page': {
      const others = mergesText(merge.others);
      return others === '' ? 'PAGE' : `PAGE (${others})`;
    }
  }
};

const typeConditionsOf = (sets: ReadonlyArray<SelectionSetNode | undefined>): string[] => [
  ...new Set(
    sets
      .flatMap((set) => set?.selections ?? [])
      .flatMap((selection) =>
        selection.kind === Kind.INLINE_FRAGMENT ? (selection.typeCondition?.name.value ?? []) : [],
      ),
  ),
];

type Entities = Extract<Root, { kind: 'Entities' }>;

const entityTypes = ({ selections }: Entities): string[] =>
  typeConditionsOf(selections.map(({ field }) => field.selectionSet));

const entityRules = (root: Entities): string[] =>
  entityTypes(root).map((type) => {
    const merge = root.merges.get(type);
    return merge
      ? `Scatter ${type} + Merge ${mergesText(merge.fields)}`
      : `Partition representations of ${type} by owner`;
  });

const rulesOf = (root: Root): string[] => {
  switch (root.kind) {
    case 'TypeName':
      return ['answered by the gateway'];
    case 'Entities':
      return entityRules(root);
    case 'Scatter':
      return [`Scatter + Merge ${mergeText(root.merge)}`];
    case 'Route': {
      const at = [root.argument, ...root.path].join('.');
      return [root.split ? `Partition ${at} (at most ${root.split.maximum})` : `Route by ${at}`];
    }
  }
};

/**
 * What the call does with these variables. Which entities will be asked for is not known before there are any; of types
 * that every shard is asked for one stands for all, and of others there is nothing to say.
 */
const callOf = (
  { rules, map }: PrintedGroup,
  prepared: PreparedOperation,
  variables: Variables | undefined,
): CallPlan | undefined => {
  if (!map || !variables) return undefined;
  const types = prepared.roots.flatMap((root) => (root.kind === 'Entities' ? entityTypes(root) : []));
  if (types.some((type) => !rules.scattered.has(type))) return undefined;
  return planCall(rules, map, prepared, {
    ...variables,
    ...(types.length > 0 && { representations: types.map((type) => ({ __typename: type })) }),
  });
};

const rootTarget = ({ map }: PrintedGroup, call: CallPlan | undefined, index: number): string => {
  if (!map || !call) return '';
  if (call.left.has(index)) return ' → left out';
  const asked = call.requests.filter(({ shares }) => shares.some(({ root }) => root === index));
  return ` → ${printTarget(targetOf(map.shards, new Set(asked.map(({ shard }) => shard))))}`;
};

const refusalText = (refusal: Refusal): string => {
  const at = refusal.path.join('.');
  return refusal.kind === 'id'
    ? `Refuse ${at}: ${JSON.stringify(refusal.id) ?? 'nothing'} is no id`
    : `Refuse ${at}: ${refusal.count} ids, at most ${refusal.maximum}`;
};

const printDetour = (group: PrintedGroup, detour: PreparedDetour, variables: Variables | undefined): string[] => {
  const { target, lines } = printPrepared(group, detour.prepared, variables);
  const what = `${detour.typeName} { ${[...detour.keys.keys()].join(' ')} }`;
  return [`Detour ${detour.path.join('.')} for ${what}${target}`, ...indent(lines)];
};

/** How a shard group is asked: ` → target` where it is known, the text that shards are sent, and each root field's rule. */
export const printPrepared = (
  group: PrintedGroup,
  prepared: PreparedOperation,
  variables: Variables | undefined,
): { readonly target: string; readonly lines: string[] } => {
  const call = callOf(group, prepared, variables);
  const sent = prepared.roots.flatMap(({ kind }, index) => (kind === 'TypeName' ? [] : [index]));
  const { text } = prepared.render(sent);
  const roots = prepared.roots.flatMap((root, index) => {
    const target = sent.length > 1 && sent.includes(index) ? rootTarget(group, call, index) : '';
    return rulesOf(root).map((rule) => `${root.key}: ${rule}${target}`);
  });
  return {
    target: call ? ` → ${printTarget(call.target)}` : '',
    lines: [
      ...(sent.length > 0 ? compactOperation(inlineFragments(parse(text, { noLocation: true }))) : []),
      ...roots,
      ...(call?.refusals ?? []).map(refusalText),
      ...prepared.detours.flatMap((detour) => printDetour(group, detour, variables)),
    ],
  };
};
