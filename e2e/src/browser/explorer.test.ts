import { placesTestDatabase } from '@tripgraph/places/testing/placesDatabase';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test, type TestContext } from 'vitest';
import { catalogueOf } from '../catalogueOf.js';
import { equalShards, startWorld, type CataloguePart, type World } from '../world.js';
import { accessibilityFindings } from './accessibility.js';
import { allLooks, type Look } from './look.js';
import { watchWeight } from './pageWeight.js';
import { keepScreenshot } from './screenshot.js';
import { testBrowser } from './testBrowser.js';

const shards = equalShards(3);
const browser = testBrowser();
let parts: CataloguePart[];
let world: World;
let origin: string;

beforeAll(async () => {
  const serverUrl = inject('postgresUrl');
  parts = catalogueOf({ activities: 300, suppliers: 40 });
  world = await startWorld(serverUrl, await placesTestDatabase(serverUrl), shards, parts);
  origin = new URL('/', world.url).href;
});
afterAll(() => world.close());

/** An activity of the second of the three shards. */
const activityOfShard2 = (): string => {
  const part = parts.find(({ bucket }) => bucket >= (shards[1]?.from ?? 0) && bucket <= (shards[1]?.to ?? 0));
  const [activity] = part?.activities ?? [];
  return activity?.id ?? '';
};

const flagship = (id: string): string =>
  `{ activity(id: "${id}") { title supplier { name } fromPrice { amount currency } place { name kind ancestors { name kind } } } }`;

/** Types into an editor what it shall hold, as a person does who replaces what is there. */
const typeInto = async (page: Page, editor: string, text: string): Promise<void> => {
  await page.getByRole('region', { name: editor }).locator('.view-lines').first().click();
  await page.keyboard.press('Control+A');
  // What is chosen would be put into the brackets that are typed.
  await page.keyboard.press('Delete');
  await page.keyboard.type(text);
  await page.keyboard.press('Escape');
};

const answerText = (page: Page): Promise<string> =>
  page.getByRole('region', { name: 'Answer' }).locator('.view-lines').innerText();

const openReady = async (context: TestContext, look?: Look): Promise<Page> => {
  const page = await browser.openPage(context, origin, look);
  await page.goto(origin);
  // The first example is there once it has found something to ask for.
  await page.getByRole('region', { name: 'Variables' }).getByText('act_').waitFor();
  return page;
};

const run = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Run' }).click();
  const answer = page.getByRole('region', { name: 'Answer' }).locator('.view-lines');
  await answer
    .getByText(/"(data|errors)"/)
    .first()
    .waitFor();
  expect(await answer.innerText()).not.toContain('"errors"');
};

test('the flagship query, typed, shows its shard in the plan and its two fetches in the waterfall', async (context) => {
  const page = await openReady(context);
  await typeInto(page, 'Operation', flagship(activityOfShard2()));
  await run(page);
  expect(await answerText(page)).toContain('"ancestors"');
  const plan = page.getByRole('region', { name: 'Plan' });
  await plan.waitFor();
  expect(await plan.locator('.plan-subgraph').allInnerTexts()).toEqual(['activities', 'places']);
  expect(await plan.locator('.chip-shard').allInnerTexts()).toEqual(['shard-2']);
  const fetches = page.getByRole('region', { name: 'Waterfall' }).locator('tr[data-fetch]');
  expect(await fetches.locator('.row-name').allInnerTexts()).toEqual(['activities', 'places']);
  for (const row of await fetches.all()) expect(await row.locator('.bars-main .bar').count()).toBeGreaterThan(0);
  expect(await fetches.first().getAttribute('data-shard')).toBe('shard-2');
  await keepScreenshot(page, 'explorer');
});

test('the map of shards shows who owns which buckets', async (context) => {
  const page = await browser.openPage(context, origin);
  await page.goto(`${origin}#/shards`);
  const group = page.getByRole('region', { name: 'Shards of activities' });
  await group.waitFor();
  const names = await group.locator('tbody th').allInnerTexts();
  expect(names.map((name) => name.trim())).toEqual(['shard-1', 'shard-2', 'shard-3']);
  await keepScreenshot(page, 'explorer-shards');
});

test('the first view weighs less than 1.5 MB as it comes over the network', async (context) => {
  const page = await browser.openPage(context, origin);
  const weight = watchWeight(page);
  await page.goto(origin);
  await page.getByRole('region', { name: 'Variables' }).getByText('act_').waitFor();
  const loaded = await weight.read();
  const bytes = loaded.reduce((sum, each) => sum + each.bytes, 0);
  expect(loaded.length).toBeGreaterThan(3);
  expect(bytes).toBeGreaterThan(100_000);
  expect(bytes).toBeLessThan(1_500_000);
});

test.for(allLooks)('every page can be read and used by all: $screen, $scheme', async (look, context) => {
  const page = await openReady(context, look);
  await run(page);
  await page.getByRole('region', { name: 'Plan' }).waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
  await keepScreenshot(page, `explorer-${look.screen}-${look.scheme}`);
  await page.goto(`${origin}#/shards`);
  await page.getByRole('region', { name: 'Shards of activities' }).waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.goto(`${origin}#/schema`);
  await page.getByRole('searchbox').waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
  await keepScreenshot(page, `explorer-schema-${look.screen}-${look.scheme}`);
});
