import type { Side } from './side.js';

/** What a check cannot look at, and why. */
export const leftOutOf = (before: Side | undefined, after: Side, hasRecords: boolean): readonly string[] => {
  if (after.supergraph === undefined)
    return ['It does not compose, so changes of what clients see and operations in use were not looked at.'];
  const said: string[] = [];
  if (!before) said.push('There is nothing to compare with, so no changes were looked at.');
  else if (before.supergraph === undefined)
    said.push(`${before.label} does not compose, so changes of what clients see were not looked at.`);
  else if (before.subgraphs.length === 0)
    said.push(`${before.label} is a composed supergraph, so changes of single subgraphs were not looked at.`);
  if (!hasRecords)
    said.push('No operations in use were given (--usage, --partners), so no change is taken lightly for being unused.');
  return said;
};
