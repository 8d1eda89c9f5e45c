/**
 * Settings of the server that our statements count on, for every connection: pages come in the order of an index, and the planner,
 * which takes every place for an average one, would sort all lodgings of the world for a page of them.
 */
export const sessionSettings = { enable_sort: 'off', jit: 'off' } as const;
