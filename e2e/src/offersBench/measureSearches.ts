import { addDays } from '@tripgraph/kit/localDate';

/** How long answers took, in ms, and what they had. */
export type Searches = { readonly tookMs: readonly number[]; readonly offers: number; readonly sessions: number };

const query = `query ($search: LodgingOffersSearch!) { lodgingOffers(search: $search) { id offerCount } }`;

type Answer = {
  readonly data?: { readonly lodgingOffers?: { readonly id: string; readonly offerCount: number } | null };
};

const today = new Date().toISOString().slice(0, 10);

const search = async (url: string, days: number): Promise<{ id: string; offerCount: number; tookMs: number }> => {
  const given = {
    placeId: 'plc_2950159',
    checkin: addDays(today, days),
    checkout: addDays(today, days + 2),
    bookerCountry: 'DE',
  };
  const body = JSON.stringify({ query, variables: { search: given } });
  const fromMs = performance.now();
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  const { data } = (await response.json()) as Answer;
  if (!data?.lodgingOffers) throw new Error(`a search was not answered (status ${response.status})`);
  return { ...data.lodgingOffers, tookMs: performance.now() - fromMs };
};

const sumUp = (answers: ReadonlyArray<Awaited<ReturnType<typeof search>>>): Searches => ({
  tookMs: answers.map(({ tookMs }) => tookMs),
  offers: answers.reduce((sum, { offerCount }) => sum + offerCount, 0),
  sessions: new Set(answers.map(({ id }) => id)).size,
});

/** One search after the other, each for another day: none can join another. */
export const searchInTurn = async (url: string, count: number): Promise<Searches> => {
  const answers = [];
  for (let day = 10; day < 10 + count; day += 1) answers.push(await search(url, day));
  return sumUp(answers);
};

/** As many equal searches at once. */
export const searchAtOnce = async (url: string, count: number): Promise<Searches> =>
  sumUp(await Promise.all(Array.from({ length: count }, () => search(url, 300))));

/** As many searches at once, each for another day: every one of them is asked of every supplier. */
export const searchApart = async (url: string, count: number): Promise<Searches> =>
  sumUp(await Promise.all(Array.from({ length: count }, (_search, index) => search(url, 100 + index))));
