import { parse, type DocumentNode } from 'graphql';
import type { Side } from '../side.js';

/** A schema of a side; the composed one has no name. */
export type ParsedSource = {
  readonly name: string | undefined;
  readonly file: string | undefined;
  readonly document: DocumentNode;
};

const parsed = (name: string | undefined, file: string | undefined, sdl: string): ParsedSource[] => {
  try {
    return [{ name, file, document: parse(sdl) }];
  } catch {
    // That it is no GraphQL is told by composition.
    return [];
  }
};

/** The schemas of a side's subgraphs, those left out that cannot be read. */
export const subgraphsOf = ({ subgraphs }: Side): ParsedSource[] =>
  subgraphs.flatMap(({ name, file, sdl }) => parsed(name, file, sdl));

/**
 * What two sides have in common, in pairs: the schemas of their subgraphs by name, or the composed ones where a side was
 * read from nothing else.
 */
export const pairsOf = (before: Side, after: Side): Array<readonly [ParsedSource, ParsedSource]> => {
  if (before.subgraphs.length === 0 || after.subgraphs.length === 0) {
    const [old] = before.supergraph === undefined ? [] : parsed(undefined, undefined, before.supergraph);
    const [fresh] = after.supergraph === undefined ? [] : parsed(undefined, undefined, after.supergraph);
    return old && fresh ? [[old, fresh]] : [];
  }
  const byName = new Map(subgraphsOf(before).map((source) => [source.name, source]));
  return subgraphsOf(after).flatMap((fresh) => {
    const old = byName.get(fresh.name);
    return old ? [[old, fresh] as const] : [];
  });
};
