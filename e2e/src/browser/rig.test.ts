import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test, type TestContext } from 'vitest';
import { accessibilityFindings } from './accessibility.js';
import { contextOptions } from './look.js';
import { browserIsMissing, openBrowser } from './openBrowser.js';
import { watchWeight } from './pageWeight.js';
import { testBrowser } from './testBrowser.js';
import { watchPage } from './watchPage.js';

const compressed = gzipSync(`document.title = "written";//${'x'.repeat(50_000)}`);
const pages: Readonly<Record<string, string>> = {
  '/good':
    '<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Good</title><main><h1>Good</h1></main><script src="/script.js"></script>',
  '/bad':
    '<!doctype html><html><meta name="viewport" content="width=device-width"><main><img src="http://127.0.0.2:9/x.png"><p style="color: #ccc">pale</p></main><script>nothing.there();</script>',
};
const server = createServer(({ url = '' }, response) => {
  if (url === '/script.js') {
    const length = { 'content-length': compressed.length };
    response
      .writeHead(200, { 'content-type': 'text/javascript', 'content-encoding': 'gzip', ...length })
      .end(compressed);
    return;
  }
  response.writeHead(url in pages ? 200 : 204, { 'content-type': 'text/html' }).end(pages[url]);
});
const browser = testBrowser();
let origin: string;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

test('what a page loads is weighed as it came over the network', async (context: TestContext) => {
  const page = await browser.openPage(context, origin);
  const weight = watchWeight(page);
  await page.goto(`${origin}/good`, { waitUntil: 'networkidle' });
  const loaded = await weight.read();
  expect(loaded).toContainEqual({ path: '/script.js', bytes: compressed.length });
  expect(await page.title()).toBe('written');
  expect(await accessibilityFindings(page)).toEqual([]);
});

test('a page that fails, asks another host, and is hard to read is told on', async (context: TestContext) => {
  const opened = await openBrowser();
  if (!opened) return context.skip(browserIsMissing);
  try {
    const page = await opened.newPage(contextOptions({ screen: 'phone', scheme: 'dark' }));
    const complaints = watchPage(page, origin);
    await page.goto(`${origin}/bad`, { waitUntil: 'load' });
    expect(await page.evaluate('matchMedia("(prefers-color-scheme: dark)").matches && innerWidth')).toBe(390);
    expect(complaints).toContain('asked another host: http://127.0.0.2:9/x.png');
    expect(complaints).toContain('uncaught: nothing is not defined');
    const rules = (await accessibilityFindings(page)).map((finding) => finding.split(' ')[0]);
    expect(rules).toEqual(expect.arrayContaining(['color-contrast', 'html-has-lang', 'image-alt']));
  } finally {
    await opened.close();
  }
});
