import { fileURLToPath } from 'node:url';
import { migrate } from '@tripgraph/kit/migrate';

const folder = fileURLToPath(new URL('../migrations', import.meta.url));

/** Brings the places database at `url` to the newest migration; safe to call from several processes at once. */
export const migratePlaces = (url: string): Promise<void> => migrate(url, folder);
