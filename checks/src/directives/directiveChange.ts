import { useText, type Described, type DirectiveUse } from './directiveUse.js';

/** A directive that came, went or says something else at a coordinate that is on both sides. */
export type DirectiveChange = {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly directive: DirectiveUse['directive'];
  readonly coordinate: string;
  /** What stood there and no longer does; several where it may be repeated. */
  readonly before: readonly DirectiveUse[];
  /** What stands there now and did not. */
  readonly after: readonly DirectiveUse[];
};

const groupKey = ({ directive: { of, name } }: DirectiveUse): string => `${of} ${name}`;

const missingIn = (uses: readonly DirectiveUse[], others: readonly DirectiveUse[]): DirectiveUse[] => {
  const texts = new Set(others.map(useText));
  return uses.filter((use) => !texts.has(useText(use)));
};

const changesAt = (coordinate: string, before: Described, after: Described): DirectiveChange[] => {
  const names = new Map([...before.uses, ...after.uses].map((use) => [groupKey(use), use.directive]));
  return [...names].flatMap(([key, directive]): DirectiveChange[] => {
    const old = before.uses.filter((use) => groupKey(use) === key);
    const fresh = after.uses.filter((use) => groupKey(use) === key);
    const gone = missingIn(old, fresh);
    const come = missingIn(fresh, old);
    if (gone.length === 0 && come.length === 0) return [];
    const kind = come.length === 0 ? 'removed' : gone.length === 0 ? 'added' : 'changed';
    return [{ kind, directive, coordinate, before: gone, after: come }];
  });
};

/** What happened to directives between two schemas, by coordinate; what is defined on one side alone is passed over. */
export const directiveChanges = (
  before: ReadonlyMap<string, Described>,
  after: ReadonlyMap<string, Described>,
): DirectiveChange[] =>
  [...after].flatMap(([coordinate, described]) => {
    const old = before.get(coordinate);
    return old ? changesAt(coordinate, old, described) : [];
  });

const texts = (uses: readonly DirectiveUse[]): string => uses.map(useText).join(' ');

/** The change in one sentence. */
export const changeText = ({ kind, coordinate, before, after }: DirectiveChange): string => {
  switch (kind) {
    case 'added':
      return `${coordinate} has ${texts(after)} now.`;
    case 'removed':
      return `${coordinate} has lost ${texts(before)}.`;
    case 'changed':
      return `${coordinate} had ${texts(before)} and has ${texts(after)} now.`;
  }
};
