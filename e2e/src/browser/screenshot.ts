import type { Page } from 'playwright-core';
import { fileURLToPath } from 'node:url';

/** Keeps what a page looks like as `e2e/screenshots/<name>.png`, for people to look at; nothing is compared with it. */
export const keepScreenshot = async (page: Page, name: string): Promise<void> => {
  await page.screenshot({ path: fileURLToPath(new URL(`../../screenshots/${name}.png`, import.meta.url)) });
};
