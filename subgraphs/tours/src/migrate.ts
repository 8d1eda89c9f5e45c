import { migrate } from '@tripgraph/kit/migrate';
import { fileURLToPath } from 'node:url';

/** Brings the tours' database up to this version. Several processes may call it at once. */
export const migrateTours = (url: string): Promise<void> =>
  migrate(url, fileURLToPath(new URL('../migrations', import.meta.url)));
