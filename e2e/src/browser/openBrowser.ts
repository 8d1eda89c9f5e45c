import { chromium, type Browser } from 'playwright-core';
import { findChromium } from './findChromium.js';

/** What the end of a run says of tests that were left out for want of a browser. */
export const browserIsMissing =
  'there is no Chromium: install one (Debian: apt-get install chromium), or set CHROMIUM to its path';

/** Opens a browser without windows. Undefined where none is installed. */
export const openBrowser = async (): Promise<Browser | undefined> => {
  const executablePath = findChromium(process.env);
  return executablePath === undefined ? undefined : chromium.launch({ executablePath });
};
