import type { YamlProblem } from '@tripgraph/yaml/problem';

type Walk = { readonly expand: (text: string) => string; readonly problems: YamlProblem[] };
type Place = { readonly path: readonly PropertyKey[]; readonly around: readonly object[] };

const expandText = ({ expand, problems }: Walk, { path }: Place, text: string): string => {
  try {
    return expand(text);
  } catch (error) {
    problems.push({ path, message: (error as Error).message });
    return text;
  }
};

const expandValue = (walk: Walk, place: Place, value: unknown): unknown => {
  if (typeof value === 'string') return expandText(walk, place, value);
  if (typeof value !== 'object' || value === null) return value;
  const { path, around } = place;
  if (around.includes(value)) {
    walk.problems.push({ path, message: 'the alias leads back to what it stands in' });
    return null;
  }
  const inside = (key: PropertyKey): Place => ({ path: [...path, key], around: [...around, value] });
  if (Array.isArray(value)) return value.map((item, index) => expandValue(walk, inside(index), item));
  const entries = Object.entries(value).map(([key, inner]) => {
    if (Object.hasOwn(Object.prototype, key)) {
      walk.problems.push({
        path: [...path, key],
        message: 'JavaScript has a use of its own for this name: choose another',
      });
    }
    return [key, expandValue(walk, inside(key), inner)] as const;
  });
  return Object.fromEntries(entries);
};

/**
 * A copy of `value` with every text in it expanded, and what is wrong with it: texts that `expand` throws an Error for,
 * aliases that never end, and names such as `__proto__` that would vanish on the way.
 */
export const expandValues = (
  value: unknown,
  expand: (text: string) => string,
): { readonly value: unknown; readonly problems: readonly YamlProblem[] } => {
  const problems: YamlProblem[] = [];
  return { value: expandValue({ expand, problems }, { path: [], around: [] }, value), problems };
};
