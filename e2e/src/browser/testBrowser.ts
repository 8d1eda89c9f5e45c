import type { Browser, Page } from 'playwright-core';
import { afterAll, expect, onTestFinished, type TestContext } from 'vitest';
import { contextOptions, type Look } from './look.js';
import { browserIsMissing, openBrowser } from './openBrowser.js';
import { watchPage } from './watchPage.js';

export type TestBrowser = {
  /**
   * An empty page with a storage of its own, that has not gone to `origin` yet. It ends with the test, which fails when the page has done what
   * `watchPage` tells. Where there is no browser the test is left out, and the end of the run says so.
   */
  readonly openPage: (context: TestContext, origin: string, look?: Look) => Promise<Page>;
};

/** One browser for all tests of a file, opened for the first that wants it. */
export const testBrowser = (): TestBrowser => {
  let opened: Promise<Browser | undefined> | undefined;
  afterAll(async () => (await opened)?.close());
  return {
    openPage: async ({ skip }, origin, look = { screen: 'desktop', scheme: 'light' }) => {
      const browser = await (opened ??= openBrowser());
      if (!browser) return skip(browserIsMissing);
      const context = await browser.newContext(contextOptions(look));
      const page = await context.newPage();
      const complaints = watchPage(page, new URL(origin).origin);
      onTestFinished(async () => {
        await context.close();
        expect(complaints).toEqual([]);
      });
      return page;
    },
  };
};
