import type { Page, Request } from 'playwright-core';

export type Loaded = { readonly path: string; readonly bytes: number };

/**
 * What a page loads from now on, each with its bytes on the network, head left out and compressed as it came. `read` waits for
 * nothing: ask when the page has what it wants.
 */
export const watchWeight = (page: Page): { readonly read: () => Promise<readonly Loaded[]> } => {
  const finished: Request[] = [];
  page.on('requestfinished', (request) => finished.push(request));
  return {
    read: () =>
      Promise.all(
        finished.map(async (request) => ({
          path: new URL(request.url()).pathname,
          bytes: (await request.sizes()).responseBodySize,
        })),
      ),
  };
};
