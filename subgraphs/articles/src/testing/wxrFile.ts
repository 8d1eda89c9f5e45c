import { wxrOf } from '@tripgraph/simulators/wordpress/wxr';
import type { WordPressSite } from '@tripgraph/simulators/wordpress/site';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type WxrFile = {
  readonly file: string;
  readonly write: (site: WordPressSite) => Promise<void>;
  readonly remove: () => Promise<void>;
};

/** The export of a site as a file of its own. */
export const wxrFile = async (site: WordPressSite): Promise<WxrFile> => {
  const folder = await mkdtemp(join(tmpdir(), 'tripgraph-wxr-'));
  const file = join(folder, 'export.xml');
  const write = (written: WordPressSite): Promise<void> => writeFile(file, wxrOf(written));
  await write(site);
  return { file, write, remove: () => rm(folder, { recursive: true }) };
};
