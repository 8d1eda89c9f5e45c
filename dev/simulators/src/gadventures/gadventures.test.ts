import { expect, test } from 'vitest';
import { simulatedPlaces } from '../places/simulatedPlaces.js';
import type { SimulatedReply } from '../source.js';
import { createGAdventures } from './gadventures.js';

const host = 'gadventures.example.org';

const open = (size: number) => {
  const source = createGAdventures({ seed: 1, places: simulatedPlaces, size, today: '2026-12-01', nowMs: () => 0 });
  const ask = (target: string, key = 'anybody'): SimulatedReply => {
    const url = new URL(target, `http://${host}/gadventures/`);
    const path = url.pathname.replace('/gadventures', '');
    return source.handle({
      method: 'GET',
      path,
      query: url.searchParams,
      headers: { host, 'x-application-key': key },
      body: '',
    }) as SimulatedReply;
  };
  return { source, ask };
};

type List = {
  readonly count: number;
  readonly results: ReadonlyArray<{ readonly id: string; readonly href: string }>;
  readonly links: ReadonlyArray<{ readonly href: string }>;
};
const read = <Body>({ body }: SimulatedReply): Body => JSON.parse(String(body)) as Body;

test('a list is pages of stubs, and says itself where the next page is', () => {
  const { source, ask } = open(5);
  const first = read<List>(ask('tour_dossiers?max_per_page=3'));
  expect([first.count, first.results.map(({ href }) => href)]).toEqual([
    5,
    [0, 1, 2].map((number) => `http://${host}/gadventures/tour_dossiers/${21_000 + number}`),
  ]);
  const second = read<List>(ask(first.links[0]?.href ?? ''));
  expect([...first.results, ...second.results].map(({ id }) => id)).toEqual(source.dossierIds);
  expect(second.links).toEqual([]);
});

test('a dossier leads to its itinerary, and that to its places', () => {
  const { ask } = open(1);
  const dossier = read<{ readonly structured_itineraries: ReadonlyArray<{ readonly href: string }> }>(
    ask('tour_dossiers/21000'),
  );
  const itinerary = read<{
    readonly days: ReadonlyArray<{ readonly day: number; readonly end_location: { readonly href: string } }>;
  }>(ask(dossier.structured_itineraries[0]?.href ?? ''));
  expect(itinerary.days.map(({ day }) => day)).toEqual(itinerary.days.map((_day, index) => index + 1));
  expect(read(ask(itinerary.days[0]?.end_location.href ?? ''))).toMatchObject({
    name: 'Berlin',
    latitude: '52.52437',
    country: { id: 'DE' },
  });
});

test.each([
  ['withdrawn', 410],
  ['hidden', 404],
])('a tour that is %s answers %i in the words of the source', (how, status) => {
  const { source, ask } = open(2);
  source[how === 'hidden' ? 'hide' : 'withdraw']('21000');
  const reply = ask('tour_dossiers/21000');
  expect([reply.status, read<object>(reply)]).toEqual([
    status,
    {
      http_status_code: status,
      time: '1970-01-01T00:00:00',
      message: expect.any(String) as string,
      errors: [],
      error_id: expect.any(String) as string,
    },
  ]);
  expect(read<List>(ask('tour_dossiers')).count).toBe(how === 'hidden' ? 2 : 1);
});

test('departures go with their tour, are cancelled by themselves, and have decimal text for prices', () => {
  const { source, ask } = open(2);
  expect(read<List>(ask('departures?max_per_page=100')).count).toBe(16);
  source.cancel('730001');
  const departure = read<Readonly<Record<string, unknown>>>(ask('departures/730001'));
  expect(departure).toMatchObject({ date_cancelled: '2026-03-01T00:00:00Z', tour_dossier: { id: '21000' } });
  expect(departure['lowest_pp2a_prices']).toContainEqual({
    currency: 'USD',
    amount: expect.stringMatching(/^\d+\.00$/) as string,
  });
  source.withdraw('21000');
  expect(read<List>(ask('departures')).count).toBe(8);
  expect(ask('departures/730001').status).toBe(404);
});

test('nobody is answered without a key', () => {
  expect(open(1).ask('tour_dossiers', '').status).toBe(401);
});
