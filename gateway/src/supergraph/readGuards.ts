import { Kind, type ConstValueNode, type DocumentNode, type FieldDefinitionNode } from 'graphql';
import { guards, isApollo, namesOfGuard, type GuardDirective } from './guardDirectives.js';
import { argumentText, directivesNamed, type Directed } from './joinDirectives.js';
import { argumentOf, linksOf } from './links.js';

/** What a directive asks for: that it is known who asks, or all scopes of one of these lists. */
export type Requirement =
  { readonly kind: 'authenticated' } | { readonly kind: 'scopes'; readonly anyOf: ReadonlyArray<readonly string[]> };

/** Fields, as a field set on a type, that a subgraph is given so that it can answer another field. */
export type Reading = { readonly type: string; readonly fields: string };

/** Who may ask for what, as a supergraph's directives say it. */
export type Guards = {
  /** By type (`Booking`) or field (`Booking.contact`); all that stand there have to be met. */
  readonly requirements: ReadonlyMap<string, readonly Requirement[]>;
  /** By field: what it is made of, by @requires and @fromContext. */
  readonly readings: ReadonlyMap<string, readonly Reading[]>;
};

/** A policy is granted as a scope of this beginning. */
const policyPrefix = 'policy:';

const listsOf = (value: ConstValueNode | undefined, coordinate: string, guard: GuardDirective): string[][] => {
  // A list of one may be written without its brackets.
  const itemsOf = (node: ConstValueNode): readonly ConstValueNode[] => (node.kind === Kind.LIST ? node.values : [node]);
  if (!value) throw new Error(`${coordinate}: @${guard} does not say what it requires`);
  return itemsOf(value).map((inner) =>
    itemsOf(inner).map((item) => {
      if (item.kind !== Kind.STRING) throw new Error(`${coordinate}: @${guard} takes lists of lists of strings`);
      return item.value;
    }),
  );
};

const requirementsAt = (
  node: Directed,
  coordinate: string,
  names: ReadonlyMap<GuardDirective, readonly string[]>,
): Requirement[] =>
  guards.flatMap((guard) =>
    (names.get(guard) ?? [])
      .flatMap((name) => directivesNamed(node, name))
      .map((directive): Requirement => {
        if (guard === 'authenticated') return { kind: 'authenticated' };
        if (guard === 'requiresScopes')
          return { kind: 'scopes', anyOf: listsOf(argumentOf(directive, 'scopes'), coordinate, guard) };
        const policies = listsOf(argumentOf(directive, 'policies'), coordinate, guard);
        return { kind: 'scopes', anyOf: policies.map((all) => all.map((policy) => `${policyPrefix}${policy}`)) };
      }),
  );

const withoutBraces = (fields: string): string =>
  fields
    .trim()
    .replace(/^\{([\s\S]*)\}$/, '$1')
    .trim();

const contextReadings = (
  value: ConstValueNode | undefined,
  typesOfContext: ReadonlyMap<string, readonly string[]>,
): Reading[] =>
  (value?.kind === Kind.LIST ? value.values : []).flatMap((item): Reading[] => {
    if (item.kind !== Kind.OBJECT) return [];
    const textOf = (name: string): string => {
      const found = item.fields.find((field) => field.name.value === name)?.value;
      return found?.kind === Kind.STRING ? found.value : '';
    };
    const fields = withoutBraces(textOf('selection'));
    return (typesOfContext.get(textOf('context')) ?? []).map((type) => ({ type, fields }));
  });

/** The types at which each context is set, by the context's name. */
const contextsOf = (supergraph: DocumentNode): Map<string, string[]> => {
  const link = linksOf(supergraph).find(({ url }) => url.split('/').at(-2) === 'context');
  const name = link?.imported.get('@context')?.slice(1) ?? link?.namespace ?? 'context';
  const types = new Map<string, string[]>();
  for (const definition of supergraph.definitions) {
    if (!('name' in definition) || !definition.name || !('directives' in definition)) continue;
    for (const directive of directivesNamed(definition as Directed, name)) {
      const context = argumentText(directive, 'name') ?? '';
      types.set(context, [...(types.get(context) ?? []), definition.name.value]);
    }
  }
  return types;
};

const readingsOf = (
  type: string,
  field: FieldDefinitionNode,
  typesOfContext: ReadonlyMap<string, readonly string[]>,
): Reading[] =>
  directivesNamed(field, 'join__field').flatMap((join) => {
    const required = argumentText(join, 'requires');
    return [
      ...(required === undefined ? [] : [{ type, fields: required }]),
      ...contextReadings(argumentOf(join, 'contextArguments'), typesOfContext),
    ];
  });

/**
 * Reads who may ask for what from a composed supergraph; undefined when it does not say. Throws an Error that names the type
 * or field whose directive cannot be understood: who cannot tell what is required must not answer.
 */
export const readGuards = (supergraph: DocumentNode): Guards | undefined => {
  const names = new Map(guards.map((guard) => [guard, namesOfGuard(guard, supergraph, isApollo)] as const));
  const requirements = new Map<string, readonly Requirement[]>();
  const readings = new Map<string, readonly Reading[]>();
  const typesOfContext = contextsOf(supergraph);
  const note = (coordinate: string, node: Directed): void => {
    const found = requirementsAt(node, coordinate, names);
    if (found.length > 0) requirements.set(coordinate, [...(requirements.get(coordinate) ?? []), ...found]);
  };
  for (const definition of supergraph.definitions) {
    if (!('name' in definition) || !definition.name || !('directives' in definition)) continue;
    const type = definition.name.value;
    note(type, definition as Directed);
    for (const field of 'fields' in definition ? (definition.fields ?? []) : []) {
      note(`${type}.${field.name.value}`, field);
      if (field.kind !== Kind.FIELD_DEFINITION) continue;
      const found = readingsOf(type, field, typesOfContext);
      if (found.length > 0) readings.set(`${type}.${field.name.value}`, found);
    }
  }
  return requirements.size === 0 ? undefined : { requirements, readings };
};
