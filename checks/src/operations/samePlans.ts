import { Kind, parse, type DefinitionNode } from 'graphql';
import type { Used } from './usedCoordinates.js';

type Types = ReadonlyMap<string, { readonly text: string; readonly node: DefinitionNode }>;

/** What is not a type, or says where subgraphs are: a change of it may change any plan. */
const elsewhere = '';

const isFrame = (node: DefinitionNode, name: string): boolean =>
  node.kind === Kind.SCHEMA_DEFINITION || node.kind === Kind.DIRECTIVE_DEFINITION || name.startsWith('join__');

const typesIn = (supergraph: string): Types => {
  const types = new Map<string, { text: string; node: DefinitionNode }>();
  for (const node of parse(supergraph).definitions) {
    const name = 'name' in node ? (node.name?.value ?? elsewhere) : elsewhere;
    const text = supergraph.slice(node.loc?.start, node.loc?.end);
    const key = isFrame(node, name) ? elsewhere : name;
    const known = types.get(key);
    types.set(key, { node, text: known ? `${known.text}\n${text}` : text });
  }
  return types;
};

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.match(/\w+/g));

/** Whether its plans depend on other types: on those that it may turn out to be, or those in its keys. */
const leansOnOthers = ({ node, text }: { readonly node: DefinitionNode; readonly text: string }): boolean =>
  node.kind === Kind.UNION_TYPE_DEFINITION ||
  node.kind === Kind.INTERFACE_TYPE_DEFINITION ||
  /"[^"\n]*\{[^"\n]*"/.test(text);

const changedTypes = (before: Types, after: Types): Set<string> =>
  new Set([...before.keys(), ...after.keys()].filter((name) => before.get(name)?.text !== after.get(name)?.text));

/** Adds types that lean on a changed one: by name, and interfaces by what implements them. */
const addLeaning = (changed: Set<string>, types: Types): void => {
  const leaning = [...types]
    .filter(([, type]) => leansOnOthers(type))
    .map(([name, { text }]) => [name, wordsOf(text)] as const);
  let size = -1;
  while (size !== changed.size) {
    size = changed.size;
    for (const [name, words] of leaning) if ([...changed].some((one) => words.has(one))) changed.add(name);
    for (const name of [...changed]) {
      const node = types.get(name)?.node;
      if (node && 'interfaces' in node) for (const one of node.interfaces ?? []) changed.add(one.name.value);
    }
  }
};

/**
 * Whether an operation is planned alike on two supergraphs, because nothing that its plan depends on differs. It may say no
 * where plans are the same, not the other way round.
 */
export const samePlans = (before: string, after: string): ((used: Used) => boolean) => {
  const [old, fresh] = [typesIn(before), typesIn(after)];
  const changed = changedTypes(old, fresh);
  if (changed.has(elsewhere)) return () => false;
  addLeaning(changed, fresh);
  addLeaning(changed, old);
  return ({ named }) => ![...changed].some((name) => named.has(name));
};
