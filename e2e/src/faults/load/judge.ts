import { trueEntities } from '../values.js';
import type { Asked, Outcome, RequestClass } from './plan.js';

export type Judgement = { readonly outcome: Outcome; readonly entities: number };

/** What was found in comparing: all that was expected, nulls instead of some of it, or something else. */
type Likeness = 'same' | 'holes' | 'different';

const worst = (one: Likeness, other: Likeness): Likeness => {
  if (one === 'different' || other === 'different') return 'different';
  return one === 'holes' ? one : other;
};

const likenessOf = (expected: unknown, got: unknown): Likeness => {
  if (expected === got) return 'same';
  if (got === null) return 'holes';
  if (typeof expected !== 'object' || expected === null || typeof got !== 'object') return 'different';
  if (Array.isArray(expected) !== Array.isArray(got)) return 'different';
  const [wanted, found] = [Object.entries(expected), got as Record<string, unknown>];
  // Every name that was asked for is there, and as many items.
  if (Object.keys(found).length !== wanted.length) return 'different';
  return wanted.reduce<Likeness>((so, [key, value]) => worst(so, likenessOf(value, found[key])), 'same');
};

const countEntities = (data: unknown): number => {
  if (typeof data !== 'object' || data === null) return 0;
  const own = 'id' in data && data.id !== null ? 1 : 0;
  return Object.values(data).reduce<number>((sum, inner) => sum + countEntities(inner), own);
};

const read = (text: string): { readonly data?: unknown; readonly errors?: unknown } | undefined => {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null ? parsed : undefined;
  } catch {
    return undefined;
  }
};

const shedStatuses = new Set([429, 503]);
const none = (outcome: Outcome): Judgement => ({ outcome, entities: 0 });

/** Says what an answer is worth. */
export const judge = (answer: RequestClass['answer'], asked: Asked, status: number, text: string): Judgement => {
  const body = read(text);
  if (shedStatuses.has(status) && (body?.data ?? null) === null) return none('shed');
  if (!body) return none('wrong');
  const { data = null, errors } = body;
  const hasErrors = Array.isArray(errors) && errors.length > 0;
  if (data === null) return none(hasErrors ? 'failed' : 'wrong');
  const likeness = likenessOf(asked.data, data);
  if (likeness === 'same') return { outcome: hasErrors ? 'partial' : 'right', entities: countEntities(data) };
  if (!hasErrors) return none('wrong');
  if (likeness === 'holes') return { outcome: 'partial', entities: countEntities(data) };
  const entities = answer === 'page' ? trueEntities(data) : undefined;
  return entities === undefined ? none('wrong') : { outcome: 'partial', entities };
};
