import type { Affected } from '../finding.js';
import { affectedOf } from './affected.js';
import type { AnalysedOperation } from './analyse.js';

/** Who uses what a coordinate names, by an index that is made when it is first asked. */
export const usesOf = (operations: readonly AnalysedOperation[]): ((coordinate: string) => readonly Affected[]) => {
  let index: Map<string, Affected[]> | undefined;
  const made = (): Map<string, Affected[]> => {
    const users = new Map<string, Affected[]>();
    for (const { operation, used } of operations)
      for (const coordinate of used?.named ?? []) {
        const known = users.get(coordinate);
        if (known) known.push(affectedOf(operation, coordinate));
        else users.set(coordinate, [affectedOf(operation, coordinate)]);
      }
    return users;
  };
  return (coordinate) => (index ??= made()).get(coordinate) ?? [];
};
