import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ActivityRecord } from '@tripgraph/activities/load/records';
import { generateCatalogue } from '@tripgraph/dev/catalogue/generateCatalogue';
import { startStorefront, type RunningStorefront } from '@tripgraph/example-storefront/server/app';
import { keyOf, partnerNamed } from '@tripgraph/gateway/testing/partnerKeys';
import { databaseUrl, rowsOf, runOnce } from '@tripgraph/kit/testing/database';
import { placesTestDatabase } from '@tripgraph/places/testing/placesDatabase';
import type { Page, Request } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test, type TestContext } from 'vitest';
import { askGraphQL } from '../askGraphQL.js';
import { allPlaces } from '../catalogueOf.js';
import { equalShards, startWorld, type CataloguePart, type World } from '../world.js';
import { accessibilityFindings } from './accessibility.js';
import { buildStorefront, storefrontManifest } from './buildStorefront.js';
import type { Look } from './look.js';
import { keepScreenshot } from './screenshot.js';
import { testBrowser } from './testBrowser.js';

const berlin = 'plc_2950159';
const shards = equalShards(2);
const browser = testBrowser();
let parts: CataloguePart[];
let world: World;
let pageFolder: string;
let shop: RunningStorefront;
/** What is booked: it takes place each day, is confirmed at once, its places are counted, and it is refunded until two days before. */
let activity: ActivityRecord;

const isEasy = ({ options: [option, ...others], refundTiers }: ActivityRecord): boolean => {
  const [schedule, ...rest] = option?.schedules ?? [];
  const isDaily = schedule?.weekdays.length === 7 && schedule.months === null && rest.length === 0;
  const isCounted = schedule?.capacityPerUnit === null && (schedule.capacity ?? 99) <= 20;
  const isPlain = option?.instantConfirmation === true && option.allotments.length === 0 && option.minUnits === 1;
  const isRefunded = refundTiers.some(({ untilMinutesBeforeStart: minutes }) => minutes <= 2 * 24 * 60);
  return others.length === 0 && isDaily && isCounted && isPlain && isRefunded;
};

beforeAll(async () => {
  const serverUrl = inject('postgresUrl');
  const places = allPlaces().filter(({ id, ancestorIds }) => [id, ...ancestorIds].includes(berlin));
  const size = { seed: 7, activities: 60, suppliers: 6, places };
  parts = [...generateCatalogue(size)].map((part) => ({ ...part, activities: [...part.activities] }));
  const easy = parts.flatMap(({ activities }) => [...activities]).find(isEasy);
  if (!easy) throw new Error('no activity of the catalogue is easily booked');
  activity = easy;
  const storefront = partnerNamed('storefront', { mode: 'ids-only', manifest: storefrontManifest });
  world = await startWorld(serverUrl, await placesTestDatabase(serverUrl), shards, parts, {
    partners: [storefront, partnerNamed('rival')],
    environment: { GATEWAY_CACHE_BYTES: '0' },
  });
  pageFolder = await buildStorefront();
  const options = { host: '127.0.0.1', port: 0, timeoutMs: 30_000, pageFolder };
  shop = await startStorefront({ ...options, gatewayUrl: world.url, key: keyOf('storefront') });
});

afterAll(async () => {
  await shop.close();
  await world.close();
  await rm(pageFolder, { recursive: true });
});

const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name, exact: true }).first();
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor();

/** A day of next month on which the activity can be booked; tests that take places take them on days of their own. */
const chooseDay = async (page: Page, index: number): Promise<void> => {
  await button(page, 'The month after').click();
  await button(page, / 20\d\d, from /)
    .nth(index)
    .click();
  await button(page, /^Hold /)
    .first()
    .waitFor();
};

const openActivity = async (context: TestContext, dayIndex: number, look?: Look): Promise<Page> => {
  const page = await browser.openPage(context, shop.url, look);
  await page.goto(`${shop.url}activities/${activity.id}`);
  await heading(page, activity.title);
  await chooseDay(page, dayIndex);
  return page;
};

const hold = async (page: Page): Promise<void> => {
  await button(page, /^Hold /)
    .first()
    .click();
  await page.waitForURL('**/bookings/*');
  await page.getByRole('timer').waitFor();
};

type Sent = { readonly documentId: string; readonly variables: { readonly input: { readonly uuid: string } } };
const sentBy = (request: Request): Sent => request.postDataJSON() as Sent;

/** The id by which an operation of the storefront is asked. */
const idOf = async (operation: string): Promise<string> => {
  const operations = JSON.parse(await readFile(storefrontManifest, 'utf8')) as Record<string, string>;
  const found = Object.entries(operations).find(([, document]) => document.includes(` ${operation}(`));
  return found?.[0] ?? '';
};

test('by clicks from the world to an activity; it is held, booked, and cancelled', async (context) => {
  const page = await browser.openPage(context, shop.url);
  const asked: Request[] = [];
  page.on('request', (request) => void (request.url().endsWith('/graphql') && asked.push(request)));
  await page.goto(shop.url);
  for (const name of ['Europe', 'Germany', 'Berlin', 'Berlin']) {
    await link(page, name).click();
    await heading(page, name);
  }
  expect(await page.getByRole('navigation', { name: 'Where this is' }).getByRole('listitem').allInnerTexts()).toEqual([
    ...['World', 'Europe', 'Germany', 'Berlin', 'Berlin'],
  ]);
  // Tours are not there in this world: that is said, and what to do is shown all the same.
  await page.getByRole('region', { name: 'Tours' }).getByText('cannot be reached right now').waitFor();
  await link(page, /^Search all 60 activities/).click();
  const found = page.locator('.search .cards');
  const chosen = found.locator(`a[href="/activities/${activity.id}"]`);
  await found.waitFor();
  while ((await chosen.count()) === 0) {
    const address = page.url();
    await link(page, /^Next page/).click();
    await page.waitForURL((url) => url.href !== address);
    await found.waitFor();
  }
  await chosen.click();
  await heading(page, activity.title);
  await chooseDay(page, 7);
  await hold(page);
  expect(await page.getByRole('timer').innerText()).toMatch(/^\d\d:\d\d$/);
  await page.getByLabel('Name').fill('Ada Example');
  await button(page, /^Book for /).click();
  await page.getByText('Please give an address such as ada@example.com.').waitFor();
  expect(await page.locator(':focus').getAttribute('name')).toBe('emailAddress');
  await page.getByLabel('Email').fill('ada@example.com');
  await button(page, /^Book for /).click();
  await page.getByText('You are expected.').waitFor();
  await page.getByText('ada@example.com').waitFor();
  await button(page, 'Cancel this booking').click();
  await button(page, 'No, keep it').click();
  await page.getByText('You are expected.').waitFor();
  await button(page, 'Cancel this booking').click();
  await button(page, 'Yes, cancel it').click();
  await page.getByText('You are no longer expected.').waitFor();
  await page.getByText(/^You get .+ back\.$/).waitFor();
  await link(page, 'Your bookings').click();
  await link(page, activity.title).click();
  await page.getByText('You are no longer expected.').waitFor();
  for (const request of asked) {
    expect(Object.keys(sentBy(request)).sort()).toEqual(['documentId', 'variables']);
    expect((await request.allHeaders())['authorization']).toBeUndefined();
  }
});

test('nothing that a browser gets has the key, or the text of an operation', async () => {
  const files = await readdir(pageFolder, { recursive: true, withFileTypes: true });
  const texts = files.filter((file) => file.isFile()).map((file) => readFile(join(file.parentPath, file.name), 'utf8'));
  const all = (await Promise.all(texts)).join('\n');
  expect(all).toContain(await idOf('HoldBooking'));
  expect(all).not.toContain(keyOf('storefront'));
  expect(all).not.toMatch(/\b(?:query|mutation) [A-Z]\w+\s*[({]|\bfragment [A-Z]\w+ on /);
});

test('an address is the page as it was, for others and on the way back', async (context) => {
  const page = await browser.openPage(context, shop.url);
  await page.goto(`${shop.url}search?text=berlin&order=cheapest`);
  await page.getByLabel(/^Food and drink/).check();
  await page.waitForURL('**category=FOOD**');
  const titles = page.locator('[aria-busy="false"] .card h3');
  await titles.first().waitFor();
  const before = await titles.allInnerTexts();
  expect(before.length).toBeGreaterThan(0);
  const address = page.url();
  await titles.first().getByRole('link').click();
  await heading(page, before[0] ?? '');
  await page.goBack();
  await titles.first().waitFor();
  expect(await titles.allInnerTexts()).toEqual(before);
  const other = await browser.openPage(context, shop.url);
  await other.goto(address);
  await other.locator('[aria-busy="false"] .card').first().waitFor();
  expect(await other.locator('.card h3').allInnerTexts()).toEqual(before);
  expect(await other.getByLabel(/^Food and drink/).isChecked()).toBe(true);
  await page.goBack();
  await page.waitForURL((url) => !url.search.includes('category'));
});

test('a day is chosen by keys alone', async (context) => {
  const page = await openActivity(context, 0);
  const chosen = page.locator('[aria-pressed="true"]');
  const first = (await chosen.getAttribute('data-day')) ?? '';
  await chosen.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const week = new Date(Date.parse(first) + 7 * 86_400_000).toISOString().slice(0, 10);
  await page.waitForURL(`**day=${week}**`);
  expect(await chosen.getAttribute('data-day')).toBe(week);
});

test('answers that are lost make one booking, across a reload, and nobody is told that it failed', async (context) => {
  const page = await openActivity(context, 1);
  const holdId = await idOf('HoldBooking');
  const uuids: string[] = [];
  const made: string[] = [];
  await page.route('**/graphql', async (route) => {
    const { documentId, variables } = sentBy(route.request());
    if (documentId !== holdId) return route.continue();
    uuids.push(variables.input.uuid);
    const response = await route.fetch();
    const { data } = (await response.json()) as { data: { holdBooking: { booking: { id: string } } } };
    made.push(data.holdBooking.booking.id);
    return uuids.length <= 3 ? route.fulfill({ json: {} }) : route.fulfill({ response });
  });
  await button(page, /^Hold /)
    .first()
    .click();
  await page.getByText('Nobody knows yet whether this was done.').waitFor();
  await page.reload();
  await hold(page);
  expect(uuids).toHaveLength(4);
  expect(new Set(uuids).size).toBe(1);
  expect(new Set(made)).toEqual(new Set([page.url().split('/').at(-1)]));
});

const databases = (): string[] => [...world.databases.values()].map((name) => databaseUrl(inject('postgresUrl'), name));

test('a hold that has run out books nothing, and leads to where it can be chosen again', async (context) => {
  const page = await openActivity(context, 2);
  await hold(page);
  const id = page.url().split('/').at(-1) ?? '';
  for (const url of databases())
    await runOnce(url, `update booking set expires_at = now() - interval '1 second' where id = '${id}'`);
  await page.getByLabel('Name').fill('Ada Example');
  await page.getByLabel('Email').fill('ada@example.com');
  await button(page, /^Book for /).click();
  await page.getByText('Your places were held no longer, and nothing was booked.').waitFor();
  await page.getByText('Not booked.').waitFor();
  const states = await Promise.all(
    databases().map((url) => rowsOf(url, `select status from booking where id = '${id}'`)),
  );
  expect(states.flat()).not.toContainEqual({ status: 'CONFIRMED' });
  await link(page, 'Choose again').click();
  await button(page, /^Hold /)
    .first()
    .waitFor();
});

const takeAll = `mutation ($input: HoldBookingInput!) { holdBooking(input: $input) { __typename } }`;

test('places that others take meanwhile are said to be gone, and the times are looked up again', async (context) => {
  const page = await openActivity(context, 3);
  const day = (await page.locator('[aria-pressed="true"]').getAttribute('data-day')) ?? '';
  const [option] = activity.options;
  const unit = option?.units.find(({ accompaniedBy }) => accompaniedBy.length === 0);
  const asRival = { authorization: `Bearer ${keyOf('rival')}` };
  const free = `query ($id: ID!, $day: LocalDate!) { activity(id: $id) { availabilities(localDateStart: $day, localDateEnd: $day) { id vacancies } } }`;
  const { data } = await askGraphQL(world.url, free, { id: activity.id, day }, asRival);
  const { availabilities } = data?.['activity'] as { availabilities: Array<{ id: string; vacancies: number }> };
  for (const { id, vacancies } of availabilities)
    for (let left = vacancies; left > 0; left -= 1) {
      const wanted = { activityId: activity.id, optionId: option?.id, availabilityId: id };
      const uuid = crypto.randomUUID();
      const input = { uuid, ...wanted, units: [{ unitId: unit?.id, quantity: 1 }] };
      await askGraphQL(world.url, takeAll, { input }, asRival);
    }
  await button(page, /^Hold /)
    .first()
    .click();
  await page.getByRole('alert').getByText('The last places have just been taken.').waitFor();
  await button(page, /^Hold /)
    .first()
    .waitFor({ state: 'detached' });
  expect(new URL(page.url()).pathname).toBe(`/activities/${activity.id}`);
});

/** Each screen and each scheme once: what a scheme changes does not depend on the screen. */
const looks: readonly Look[] = [
  { screen: 'desktop', scheme: 'light' },
  { screen: 'phone', scheme: 'dark' },
];

test.for(looks)('every page can be read and used by all: $screen, $scheme', async (look, context) => {
  const page = await openActivity(context, 4, look);
  const keep = async (name: string): Promise<void> => {
    expect(await accessibilityFindings(page), name).toEqual([]);
    await keepScreenshot(page, `storefront-${name}-${look.screen}-${look.scheme}`);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), `${name} fits`).toBe(true);
  };
  await keep('activity');
  await hold(page);
  await keep('held');
  await button(page, /^Book for /).click();
  await page.getByText('Please say who comes.').waitFor();
  await keep('faults');
  await page.getByLabel('Name').fill('Ada Example');
  await page.getByLabel('Email').fill('ada@example.com');
  await button(page, /^Book for /).click();
  await button(page, 'Cancel this booking').click();
  await keep('question');
  await page.goto(shop.url);
  await heading(page, 'World');
  await keep('world');
  await page.goto(`${shop.url}search?text=berlin`);
  await page.locator('.card').first().waitFor();
  await keep('search');
});

test('while a shard is down its activities are missing, which is said, and its own pages say so', async (context) => {
  const page = await browser.openPage(context, shop.url);
  const lost = parts.find(({ bucket }) => bucket >= 512)?.activities ?? [];
  const [one] = lost;
  await world.stop('shard-2');
  await page.goto(`${shop.url}search`);
  await page.getByText('Some suppliers cannot be reached right now').waitFor();
  expect(await page.locator('.card').count()).toBeGreaterThan(0);
  await page.goto(`${shop.url}activities/${one?.id}`);
  await page.getByText('The suppliers of this cannot be reached right now.').waitFor();
  await button(page, 'Try again').waitFor();
});
