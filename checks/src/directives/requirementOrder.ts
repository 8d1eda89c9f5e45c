import type { Requirement } from '@tripgraph/gateway/supergraph/readGuards';

type Scopes = ReadonlySet<string>;

/** Stands for having said who one is. Scopes have no blanks. */
const known = ' known';

/** More ways to meet requirements than this are not compared. */
const maximumWays = 2_000;

/** Who has scopes is known. */
const withKnown = (all: readonly string[]): readonly string[] => (all.length > 0 ? [known, ...all] : all);

const isSubset = (one: Scopes, other: Scopes): boolean => [...one].every((scope) => other.has(scope));

/** The ways to meet all requirements: sets of what one must have. Undefined when there are too many. */
const waysToMeet = (requirements: readonly Requirement[]): Scopes[] | undefined => {
  let ways: Scopes[] = [new Set()];
  for (const requirement of requirements) {
    const choices = requirement.kind === 'authenticated' ? [[known]] : requirement.anyOf.map(withKnown);
    const next = ways.flatMap((way) => choices.map((choice): Scopes => new Set([...way, ...choice])));
    ways = next.filter(
      (way, index) =>
        !next.some((other, at) => at !== index && isSubset(other, way) && (other.size < way.size || at < index)),
    );
    if (ways.length > maximumWays) return undefined;
  }
  return ways;
};

/** Whether everybody who meets `stricter` meets `looser`, too; false when that cannot be told. */
export const implies = (stricter: readonly Requirement[], looser: readonly Requirement[]): boolean => {
  if (JSON.stringify(stricter) === JSON.stringify(looser)) return true;
  const strict = waysToMeet(stricter);
  const loose = waysToMeet(looser);
  return (
    strict !== undefined && loose !== undefined && strict.every((way) => loose.some((other) => isSubset(other, way)))
  );
};

const listsText = (anyOf: ReadonlyArray<readonly string[]>): string =>
  anyOf.length === 0 ? 'nobody' : anyOf.map((all) => all.join(' and ')).join(', or ');

/** What has to be met, as people say it: `a key or token`, `prices:net, or finance and internal`. */
export const requirementText = (requirements: readonly Requirement[]): string =>
  requirements
    .map((requirement) => (requirement.kind === 'authenticated' ? 'a key or token' : listsText(requirement.anyOf)))
    .join('; and ');
