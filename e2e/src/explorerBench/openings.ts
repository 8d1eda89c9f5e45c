import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { contextOptions } from '../browser/look.js';

const look = contextOptions({ screen: 'desktop', scheme: 'light' });

/** From opening the page, in ms: until a query with its variables stands there, and until it is answered. */
export type Opening = { readonly readyMs: number; readonly answeredMs: number };

/** Clicks as soon as there is something to ask for. */
const askFirst = async (page: Page, url: string): Promise<Opening> => {
  const openedAtMs = performance.now();
  await page.goto(url, { waitUntil: 'commit' });
  await page.getByRole('region', { name: 'Variables' }).getByText('"id"').waitFor();
  const readyMs = performance.now() - openedAtMs;
  await page.getByRole('button', { name: 'Run' }).click();
  await page.getByRole('region', { name: 'Answer' }).getByText('"data"').first().waitFor();
  return { readyMs, answeredMs: performance.now() - openedAtMs };
};

/** Opens the explorer with nothing kept from before, and runs what stands there. */
export const measureOpening = async (browser: Browser, url: string): Promise<Opening> => {
  const context = await browser.newContext(look);
  try {
    return await askFirst(await context.newPage(), url);
  } finally {
    await context.close();
  }
};

/** Writes the pictures of the documentation: a query with its plan and what was done, and the shards. */
export const takePictures = async (browser: Browser, url: string, folder: string): Promise<void> => {
  const context = await browser.newContext(look);
  try {
    const page = await context.newPage();
    await askFirst(page, url);
    await page.getByRole('region', { name: 'Plan' }).waitFor();
    await page.screenshot({ path: join(folder, 'explorer.png') });
    await page.goto(`${url}#/shards`);
    await page
      .getByRole('region', { name: /^Shards of/ })
      .first()
      .waitFor();
    await page.screenshot({ path: join(folder, 'explorer-shards.png') });
  } finally {
    await context.close();
  }
};
