import { answerRules } from './answerRules.js';
import type { DirectiveChange } from './directiveChange.js';
import type { DirectiveUse } from './directiveUse.js';
import { federationRules } from './federationRules.js';
import { shardRules } from './shardRules.js';

/** Rules about directives that came, went or changed in one subgraph. */
export const directiveRules = { ...federationRules, ...shardRules, ...answerRules };

export type DirectiveRule = keyof typeof directiveRules;

const kebabCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const numberOf = (use: DirectiveUse | undefined, argument: string, otherwise: number): number =>
  Number(use?.arguments.get(argument) ?? otherwise);

/** The default that the directive's definition gives to `max`. */
const defaultMaximumIds = 100;

const judgeRoute = ({ before: [old], after: [fresh] }: DirectiveChange): DirectiveRule => {
  if (old?.arguments.get('id') !== fresh?.arguments.get('id')) return 'route-changed';
  const isLower = numberOf(fresh, 'max', defaultMaximumIds) < numberOf(old, 'max', defaultMaximumIds);
  return isLower ? 'route-max-lowered' : 'route-max-raised';
};

/** A key by which entities can no longer be resolved is as good as gone, and one that is only said otherwise is still there. */
const judgeKey = ({ before, after }: DirectiveChange): DirectiveRule => {
  const fieldsOf = (uses: readonly DirectiveUse[]): Set<string> =>
    new Set(
      uses.filter((use) => use.arguments.get('resolvable') !== 'false').map((use) => use.arguments.get('fields') ?? ''),
    );
  const old = fieldsOf(before);
  const fresh = fieldsOf(after);
  const isMissing = [...old].some((fields) => !fresh.has(fields));
  if (isMissing) return fresh.size > 0 ? 'key-changed' : 'key-removed';
  return 'key-added';
};

const isPrivate = (uses: readonly DirectiveUse[]): boolean =>
  uses.some((use) => use.arguments.get('scope') === 'PRIVATE');

const judgeCacheControl = ({ before, after }: DirectiveChange): DirectiveRule => {
  if (isPrivate(before) && !isPrivate(after)) return 'cache-control-private-removed';
  if (!isPrivate(before) && isPrivate(after)) return 'cache-control-private-added';
  const inherits = [...before, ...after].some((use) => use.arguments.get('inheritMaxAge') === 'true');
  if (inherits) return 'cache-control-changed';
  const [old, fresh] = [numberOf(before[0], 'maxAge', 0), numberOf(after[0], 'maxAge', 0)];
  return fresh > old ? 'cache-control-longer' : 'cache-control-shorter';
};

type Judge = (change: DirectiveChange) => DirectiveRule;

/** Directives of which it matters what they say, by the name of their specification. */
const judges: ReadonlyMap<string, Judge> = new Map<string, Judge>([
  ['route changed', judgeRoute],
  ['key changed', judgeKey],
  ['key added', judgeKey],
  ['key removed', judgeKey],
  ['cacheControl added', judgeCacheControl],
  ['cacheControl changed', judgeCacheControl],
  ['cacheControl removed', judgeCacheControl],
]);

/** Whose directive means what we take it to mean: @cacheControl belongs to nobody's specification. */
const isKnown = ({ directive: { of, name } }: DirectiveChange): boolean => of !== 'other' || name === 'cacheControl';

/** The rule that a change of a directive falls under; undefined for what no rule is about. */
export const judgeChange = (change: DirectiveChange): DirectiveRule | undefined => {
  if (!isKnown(change)) return undefined;
  const { kind, directive } = change;
  const judge = judges.get(`${directive.name} ${kind}`);
  if (judge) return judge(change);
  const rule = `${kebabCase(directive.name)}-${kind}`;
  return rule in directiveRules ? (rule as DirectiveRule) : undefined;
};
