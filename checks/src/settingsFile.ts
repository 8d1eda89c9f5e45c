import { readFile } from 'node:fs/promises';
import { defaultSettings, readSettings, type CheckSettings } from './settings.js';

/** Where settings are unless it is said. */
export const settingsPath = '.tripgraph/checks.yaml';

/**
 * Reads a settings file; without one named and without one at `settingsPath` all is as by default. Rejects with an Error
 * that says what is wrong and where.
 */
export const readSettingsFile = async (file: string | undefined): Promise<CheckSettings> => {
  try {
    return readSettings(file ?? settingsPath, await readFile(file ?? settingsPath, 'utf8'));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    if (code === 'ENOENT' && file === undefined) return defaultSettings;
    const why = code === 'ENOENT' ? 'there is no such file' : code;
    throw new Error(`The settings ${file ?? settingsPath} cannot be read: ${why}.`, { cause: error });
  }
};
