import { Kind, type FieldNode } from 'graphql';
import { collectFields, joinSelections } from '../collectFields.js';
import { addTo, hiddenField, type Additions } from '../hidden.js';
import { mergeRuleOf, type ShardRules } from '../rules.js';
import type { CountsMerge, Merge, ObjectMerge, PageMerge } from './merge.js';

const fieldName = (nodes: readonly FieldNode[]): string => nodes[0]?.name.value ?? '';

const isWholeNumber = (rules: ShardRules, typeName: string, name: string): boolean =>
  rules.types.get(typeName)?.fields.get(name)?.typeName === 'Int';

/** Asks for the leaves that tell counted things apart, and for their number, where the client did not. */
const compileCounts = (
  rules: ShardRules,
  typeName: string,
  nodes: readonly FieldNode[],
  additions: Additions,
): CountsMerge => {
  const keys: string[] = [];
  const sums: string[] = [];
  const added: FieldNode[] = [];
  for (const [name, shape] of rules.types.get(typeName)?.fields ?? []) {
    if (shape.isList || rules.types.get(shape.typeName)?.kind !== 'leaf') continue;
    const { key, node } = hiddenField(name, name);
    added.push(node);
    (isWholeNumber(rules, typeName, name) ? sums : keys).push(key);
  }
  addTo(additions, nodes, added);
  const rank = sums[0];
  const lists = new Map<string, CountsMerge>();
  for (const [key, inner] of collectFields(rules, typeName, joinSelections(nodes))) {
    const name = fieldName(inner);
    const shape = rules.types.get(typeName)?.fields.get(name);
    if (shape?.isList) lists.set(key, compileCounts(rules, shape.typeName, inner, additions));
    else if (isWholeNumber(rules, typeName, name)) sums.push(key);
  }
  return { kind: 'counts', keys, sums, rank, lists };
};

const cursorField: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: 'cursor' } };

/** Where the ids of owned objects stand below a field that returns `typeName`, as far as they are asked for. */
const idKeys = (rules: ShardRules, typeName: string, nodes: readonly FieldNode[]): string[] => {
  const id = rules.owned.get(typeName);
  if (id === undefined) return [];
  return [...collectFields(rules, typeName, joinSelections(nodes))].flatMap(([key, inner]) =>
    fieldName(inner) === id ? [key] : [],
  );
};

/** The same for a list of edges or of nodes: the keys below each item that lead to an id. */
const idSteps = (rules: ShardRules, typeName: string, nodes: readonly FieldNode[]): string[][] => {
  const direct = idKeys(rules, typeName, nodes).map((key) => [key]);
  const ofNodes = [...collectFields(rules, typeName, joinSelections(nodes))].flatMap(([key, inner]) => {
    const shape = rules.types.get(typeName)?.fields.get('node');
    return shape && fieldName(inner) === 'node' ? idKeys(rules, shape.typeName, inner).map((id) => [key, id]) : [];
  });
  return [...direct, ...ofNodes];
};

const compilePage = (
  rules: ShardRules,
  typeName: string,
  nodes: readonly FieldNode[],
  additions: Additions,
): PageMerge => {
  const order = hiddenField('order', 'edges', [cursorField]);
  addTo(additions, nodes, [order.node]);
  const lists: string[] = [];
  const pageInfos = new Map<string, Map<string, string>>();
  const others = new Map<string, Merge>();
  const ids: Array<PageMerge['ids'][number]> = [];
  for (const [key, inner] of collectFields(rules, typeName, joinSelections(nodes))) {
    const name = fieldName(inner);
    if (name === 'edges' || name === 'nodes') {
      lists.push(key);
      const itemType = rules.types.get(typeName)?.fields.get(name)?.typeName ?? '';
      for (const steps of idSteps(rules, itemType, inner)) ids.push({ list: key, steps });
    } else if (name === 'pageInfo') {
      const pageInfoType = rules.types.get(typeName)?.fields.get('pageInfo')?.typeName ?? '';
      const fields = collectFields(rules, pageInfoType, joinSelections(inner));
      pageInfos.set(key, new Map([...fields].map(([innerKey, innerNodes]) => [innerKey, fieldName(innerNodes)])));
    } else others.set(key, compileField(rules, typeName, inner, additions));
  }
  return { kind: 'page', orderKey: order.key, lists, pageInfos, others, ids, arguments: nodes[0]?.arguments ?? [] };
};

/** The merge of one field of `parentType`, asked for by `nodes` (all of one response key). */
export const compileField = (
  rules: ShardRules,
  parentType: string,
  nodes: readonly FieldNode[],
  additions: Additions,
): Merge => {
  const name = fieldName(nodes);
  const shape = rules.types.get(parentType)?.fields.get(name);
  if (!shape) return { kind: 'leaf', rule: 'FIRST' };
  const rule = mergeRuleOf(rules, parentType, name);
  if (rule === 'PAGE') return compilePage(rules, shape.typeName, nodes, additions);
  if (rule === 'COUNTS') return compileCounts(rules, shape.typeName, nodes, additions);
  if (rule !== undefined) return { kind: 'leaf', rule };
  return rules.types.get(shape.typeName)?.kind === 'leaf'
    ? { kind: 'leaf', rule: 'FIRST' }
    : compileObject(rules, shape.typeName, nodes, additions);
};

/** The merge of an object of `typeName` from the selections of `nodes`. */
export const compileObject = (
  rules: ShardRules,
  typeName: string,
  nodes: readonly FieldNode[],
  additions: Additions,
): ObjectMerge => {
  const fields = new Map<string, Merge>();
  const strict = new Set<string>();
  for (const [key, inner] of collectFields(rules, typeName, joinSelections(nodes))) {
    fields.set(key, compileField(rules, typeName, inner, additions));
    if (rules.strict.has(`${typeName}.${fieldName(inner)}`)) strict.add(key);
  }
  return { kind: 'object', fields, strict };
};
