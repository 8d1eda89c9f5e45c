import { expect, test } from 'vitest';
import { offerEvents } from './offerEvents.js';
import type { Session } from './offersOperation.js';

/** What a stream says when its session is looked at as these follow each other; a look takes no time. */
const eventsOf = async (...sessions: ReadonlyArray<Session | null>): Promise<readonly string[]> => {
  let ms = 0;
  const [first, ...later] = sessions;
  if (!first) throw new Error('there is no session');
  const ports = { sleep: async (pause: number) => void (ms += pause), nowMs: () => ms };
  const events: string[] = [];
  const look = async () => later.shift() ?? null;
  for await (const event of offerEvents(first, { look, ...ports })) events.push(event);
  return events;
};
const session = (version: number, complete = false): Session => ({ version, complete });
const said = (name: string, version: number, complete = false): string =>
  `event: ${name}\ndata: ${JSON.stringify(session(version, complete))}\n\n`;
const retry = 'retry: 1000\n\n';

test('each supplier that is done with is told once, and the end is the last thing that is said', async () => {
  const events = await eventsOf(session(1), session(1), session(3), session(3), session(6, true), session(6, true));
  expect(events).toEqual([retry, said('offers', 1), said('offers', 3), said('complete', 6, true)]);
});

test('a session that is complete already is told as that', async () => {
  expect(await eventsOf(session(6, true))).toEqual([retry, said('complete', 6, true)]);
});

test('a session that cannot be had any more ends the stream: whoever comes again is told why', async () => {
  expect(await eventsOf(session(2), null)).toEqual([retry, said('offers', 2)]);
});

test('a stream ends before its request has to', async () => {
  const many = Array.from({ length: 100 }, () => session(1));
  expect(await eventsOf(...many)).toEqual([retry, said('offers', 1)]);
});
