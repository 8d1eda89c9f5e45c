import { parse, type DocumentNode } from 'graphql';
import { guards, namesOfGuard } from './guardDirectives.js';
import { directivesNamed, type Directed } from './joinDirectives.js';

/** Every type and field by its coordinate, with the guards at it. */
const guardsByCoordinate = (supergraph: DocumentNode): Map<string, string[]> => {
  const names = guards.map((guard) => [guard, namesOfGuard(guard, supergraph)] as const);
  const guardsAt = (node: Directed): string[] =>
    names.flatMap(([guard, known]) => (known.some((name) => directivesNamed(node, name).length > 0) ? [guard] : []));
  const found = new Map<string, string[]>();
  for (const definition of supergraph.definitions) {
    if (!('name' in definition) || !definition.name || !('directives' in definition)) continue;
    const typeName = definition.name.value;
    found.set(typeName, guardsAt(definition as Directed));
    for (const field of 'fields' in definition ? (definition.fields ?? []) : [])
      found.set(`${typeName}.${field.name.value}`, guardsAt(field));
  }
  return found;
};

/**
 * Throws an Error that names each type and field that had @authenticated, @requiresScopes or @policy in the supergraph
 * before and is there without it in the next one. More often than not that was forgotten.
 */
export const refuseLostAuthorization = (before: string, next: string): void => {
  if (!guards.some((guard) => before.includes(guard))) return;
  const now = guardsByCoordinate(parse(next, { noLocation: true }));
  const lost = [...guardsByCoordinate(parse(before, { noLocation: true }))].flatMap(([coordinate, had]) => {
    const has = now.get(coordinate);
    return has ? had.filter((guard) => !has.includes(guard)).map((guard) => `  ${coordinate}: @${guard}`) : [];
  });
  if (lost.length === 0) return;
  throw new Error(
    `The supergraph no longer says who may ask for what (GATEWAY_MAY_LOSE_AUTHORIZATION allows it):\n${lost.join('\n')}`,
  );
};
