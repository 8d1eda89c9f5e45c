import type { GatewayOptions } from './app.js';
import { processFile } from './processFile.js';
import { usageFile } from './usage/usageFile.js';
import { usageWriter, type UsageWriter } from './usage/usageWriter.js';
import { usesOf, type UsesOptions } from './usage/usesOf.js';

/** The writer of the usage file that the settings name, one for each process; undefined where they name none. */
export const openUsageWriter = (
  { settings: { usage, processNumber }, log }: Pick<GatewayOptions, 'settings' | 'log'>,
  uses: UsesOptions,
): UsageWriter | undefined => {
  if (usage.file === undefined) return undefined;
  const path = processFile(usage.file, processNumber);
  return usageWriter({
    file: usageFile({ path, maxBytes: usage.fileBytes, maxFiles: usage.files }),
    usesOf: (counts) => usesOf(counts, uses),
    onFailing: (reason) => log('usage not written', { file: path, reason }),
    onMended: () => log('usage written', { file: path }),
    onTooMany: (uses) => log('usage left out', { uses }),
  });
};
