/**
 * Settings of the server that our statements count on, for every connection: pages come in the order of an index, which the
 * planner would rather sort for a place that it takes for an average one; and nothing runs long enough to be worth compiling.
 */
export const sessionSettings = { enable_sort: 'off', jit: 'off' } as const;
