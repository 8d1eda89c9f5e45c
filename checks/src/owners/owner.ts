/** Who answers for which part of the graph. */
export type Ownership = {
  /** As schema coordinates are written, `*` for any letters: Activity, Activity.price*, Query.book*, @merge. Undefined is any. */
  readonly coordinate: string | undefined;
  /** The name of a subgraph; undefined is any. */
  readonly subgraph: string | undefined;
  readonly teams: readonly string[];
};

/** A part of the graph that somebody asks after. */
export type Part = { readonly coordinate: string | undefined; readonly subgraph: string | undefined };

/** As CODEOWNERS has it with folders: a type stands for its fields, a field for its arguments. */
const patternOf = (coordinate: string): RegExp => {
  const letters = coordinate.replace(/[.()[\]\\^$+?{}|]/g, '\\$&').replaceAll('*', '[^.(:]*');
  return new RegExp(`^${letters}(?:[.(].*)?$`, 'u');
};

const matches = ({ coordinate, subgraph }: Ownership, part: Part): boolean =>
  (subgraph === undefined || subgraph === part.subgraph) &&
  (coordinate === undefined || (part.coordinate !== undefined && patternOf(coordinate).test(part.coordinate)));

/** The teams that own a part of the graph: the last line that it matches counts, as in CODEOWNERS. None when no line does. */
export const ownersOf = (ownerships: readonly Ownership[], part: Part): readonly string[] =>
  ownerships.findLast((ownership) => matches(ownership, part))?.teams ?? [];
