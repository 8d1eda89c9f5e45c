/**
 * Settings of the server that our statements count on, for every connection: pages come in the order of an index, and what belongs to
 * their few rows is looked up. The planner, which takes every place for an average one, would sort all lodgings of the world for a page
 * of them, and read a table whole to join it.
 */
export const sessionSettings = {
  enable_sort: 'off',
  enable_hashjoin: 'off',
  enable_mergejoin: 'off',
  jit: 'off',
} as const;
