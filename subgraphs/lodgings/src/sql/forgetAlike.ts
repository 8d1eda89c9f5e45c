import type { Statement } from '@tripgraph/kit/statement';

/** Forgets what these listings were like; returns both ends of all that is forgotten. */
export const forgetAlike = (ids: readonly string[]): Statement<{ readonly one: string; readonly other: string }> => ({
  name: 'forget_alike',
  text: `
    delete from alike where one_id = any ($1) or other_id = any ($1)
    returning one_id as one, other_id as other`,
  values: [ids],
});
