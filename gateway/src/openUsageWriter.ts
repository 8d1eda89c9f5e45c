import type { GatewayOptions } from './app.js';
import { suffixed } from './usage/rotateFiles.js';
import { usageFile } from './usage/usageFile.js';
import { usageWriter, type UsageWriter } from './usage/usageWriter.js';
import { usesOf, type UsesOptions } from './usage/usesOf.js';

/** The writer of the usage file that the settings name, one for each process; undefined where they name none. */
export const openUsageWriter = (
  { settings: { usage, processNumber }, log }: Pick<GatewayOptions, 'settings' | 'log'>,
  uses: UsesOptions,
): UsageWriter | undefined => {
  if (usage.file === undefined) return undefined;
  const path = processNumber === undefined ? usage.file : suffixed(usage.file, `process-${processNumber}`);
  return usageWriter({
    file: usageFile({ path, maxBytes: usage.fileBytes, maxFiles: usage.files }),
    usesOf: (counts) => usesOf(counts, uses),
    onFailing: (reason) =>
      log.error({ file: path, reason }, 'the usage file cannot be written: what is used is dropped'),
    onMended: () => log.info({ file: path }, 'the usage file is written again'),
    onTooMany: (uses) =>
      log.warn({ uses }, 'more operations are used than GATEWAY_USAGE_OPERATIONS: of some it is not written'),
  });
};
