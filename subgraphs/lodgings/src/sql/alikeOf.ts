import type { Statement } from '@tripgraph/kit/statement';
import type { Alike } from '../houses/pairs.js';

/** What these listings are like. */
export const alikeOf = (ids: readonly string[]): Statement<Alike> => ({
  name: 'alike_of',
  text: `
    select one_id as one, other_id as other, likeness from alike where one_id = any ($1)
    union
    select one_id, other_id, likeness from alike where other_id = any ($1)`,
  values: [ids],
});
