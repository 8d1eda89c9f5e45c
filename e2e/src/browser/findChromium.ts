import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** As Debian, Fedora and Google name it. */
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/**
 * The path of the browser that tests drive: what the setting CHROMIUM names, else the first in the PATH; undefined where there is
 * none. Throws where the setting names what is no program: whoever has set it wants to know.
 */
export const findChromium = (
  { CHROMIUM: named = '', PATH: path = '' }: Readonly<Record<string, string | undefined>>,
  isThere: (path: string) => boolean = isProgram,
): string | undefined => {
  if (named === '') {
    const folders = path.split(delimiter).filter((folder) => folder !== '');
    return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isThere);
  }
  if (isThere(named)) return named;
  throw new Error(`CHROMIUM is ${named}, which is no program: set it to the path of a Chromium, or leave it out.`);
};
