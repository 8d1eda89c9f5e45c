import type { Statement } from '@tripgraph/kit/statement';

/** Which version of the data is loaded; no row when there is none. */
export const loadedVersion = (): Statement<{ readonly data_version: string }> => ({
  name: 'loaded_version',
  text: 'select data_version from place_load',
  values: [],
});
