import { rawOf } from '@tripgraph/kit/sync/rawOf';
import type { Change } from '@tripgraph/kit/sync/source';
import { z } from 'zod';
import type { Article } from '../../article/article.js';

export type Unreadable = Extract<Change<Article>, { readonly kind: 'UNREADABLE' }>;

/** A record that goes to quarantine; `why` is a reason, or what is wrong with its shape. */
export const unreadable = (key: string, why: string | z.ZodError, given: unknown): Unreadable => {
  const [issue] = typeof why === 'string' ? [] : why.issues;
  const reason = typeof why === 'string' ? why : `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'wrong shape'}`;
  return { kind: 'UNREADABLE', key, reason, raw: rawOf(given) };
};

const withId = z.looseObject({ id: z.int().min(1) });

/** The id that a post or a term has in its answer; undefined where it has none. */
export const idOf = (given: unknown): number | undefined => withId.safeParse(given).data?.id;
