import {
  Kind,
  parse,
  type ASTNode,
  type DefinitionNode,
  type DirectiveNode,
  type InputValueDefinitionNode,
  type Location,
} from 'graphql';
import type { Place } from '../finding.js';
import type { SubgraphSource } from '../side.js';

/** Where something stands in the schema of a subgraph. */
export type SubgraphPlace = Place & { readonly subgraph: string };

/** Where coordinates stand in the schemas of a side. */
export type Coordinates = {
  /** Every place where it is defined or extended, in the order of the subgraphs. */
  readonly placesOf: (coordinate: string) => readonly SubgraphPlace[];
  /** What is defined around a line of a subgraph's schema: the innermost coordinate. */
  readonly at: (subgraph: string, line: number) => string | undefined;
};

type Named = { readonly coordinate: string; readonly node: ASTNode };

const inputsOf = (prefix: string, inputs: readonly InputValueDefinitionNode[] | undefined): Named[] =>
  (inputs ?? []).map((node) => ({ coordinate: `${prefix}(${node.name.value}:)`, node }));

const membersOf = (type: string, definition: DefinitionNode): Named[] => {
  switch (definition.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.OBJECT_TYPE_EXTENSION:
    case Kind.INTERFACE_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_EXTENSION:
      return [
        ...(definition.interfaces ?? []).map((node) => ({ coordinate: `${type}.${node.name.value}`, node })),
        ...(definition.fields ?? []).flatMap((node) => {
          const coordinate = `${type}.${node.name.value}`;
          return [{ coordinate, node }, ...inputsOf(coordinate, node.arguments)];
        }),
      ];
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
    case Kind.INPUT_OBJECT_TYPE_EXTENSION:
      return (definition.fields ?? []).map((node) => ({ coordinate: `${type}.${node.name.value}`, node }));
    case Kind.ENUM_TYPE_DEFINITION:
    case Kind.ENUM_TYPE_EXTENSION:
      return (definition.values ?? []).map((node) => ({ coordinate: `${type}.${node.name.value}`, node }));
    case Kind.UNION_TYPE_DEFINITION:
    case Kind.UNION_TYPE_EXTENSION:
      return (definition.types ?? []).map((node) => ({ coordinate: `${type}.${node.name.value}`, node }));
    default:
      return [];
  }
};

/** A definition and what is in it, by schema coordinates; members of unions and interfaces of types as `Type.Member`. */
const coordinatesIn = (definition: DefinitionNode): Named[] => {
  if (definition.kind === Kind.DIRECTIVE_DEFINITION) {
    const coordinate = `@${definition.name.value}`;
    return [{ coordinate, node: definition }, ...inputsOf(coordinate, definition.arguments)];
  }
  if (!('name' in definition) || !definition.name || definition.kind === Kind.OPERATION_DEFINITION) return [];
  const type = definition.name.value;
  return [{ coordinate: type, node: definition }, ...membersOf(type, definition)];
};

type Nameable = ASTNode & {
  readonly name?: { readonly loc?: Location };
  readonly directives?: readonly DirectiveNode[];
};

/** Where its name stands: a description before it may take many lines. */
const startOf = (node: ASTNode): { readonly line: number; readonly column: number } | undefined => {
  const token = ((node as Nameable).name?.loc ?? node.loc)?.startToken;
  return token && { line: token.line, column: token.column };
};

const documentOf = (sdl: string) => {
  try {
    return parse(sdl);
  } catch {
    // What is wrong with it is told where it is composed.
    return undefined;
  }
};

/** Indexes the schemas of a side. */
export const coordinatesOf = (subgraphs: readonly SubgraphSource[]): Coordinates => {
  const places = new Map<string, SubgraphPlace[]>();
  const spans = new Map<string, { readonly from: number; readonly to: number; readonly coordinate: string }[]>();
  for (const { name: subgraph, file = subgraph, sdl } of subgraphs) {
    const named = documentOf(sdl)?.definitions.flatMap(coordinatesIn) ?? [];
    const own = [];
    for (const { coordinate, node } of named) {
      const start = startOf(node);
      if (!start || !node.loc) continue;
      own.push({ from: node.loc.startToken.line, to: node.loc.endToken.line, coordinate });
      const known = places.get(coordinate);
      const place = { subgraph, file, ...start };
      if (known) known.push(place);
      else places.set(coordinate, [place]);
    }
    spans.set(subgraph, own);
  }
  return {
    placesOf: (coordinate) => places.get(coordinate) ?? [],
    at: (subgraph, line) => {
      let innermost: { readonly from: number; readonly to: number; readonly coordinate: string } | undefined;
      for (const span of spans.get(subgraph) ?? [])
        if (span.from <= line && line <= span.to && (!innermost || span.to - span.from < innermost.to - innermost.from))
          innermost = span;
      return innermost?.coordinate;
    },
  };
};
