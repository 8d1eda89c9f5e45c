import { readTraceparent } from '@tripgraph/telemetry/traceContext';
import { expect, test } from 'vitest';
import type { GraphQLClient, GraphQLQuestion, GraphQLReply } from '../graphqlClient.js';
import { recordedClient } from './recordedClient.js';
import { recordingOf } from './recording.js';

const question: GraphQLQuestion = { query: '{ x }', variables: {}, headers: { authorization: 'a' }, timeoutMs: 1 };
const answering = (reply: GraphQLReply) => {
  const asked: GraphQLQuestion[] = [];
  const client: GraphQLClient = {
    ask: async (each) => {
      asked.push(each);
      return reply;
    },
    close: () => Promise.resolve(),
  };
  return { asked, client };
};
const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
const record = () => recordingOf({ traceparent }, true, 0);

test('who is asked is told the trace, and a span of its own that is written down', async () => {
  const { asked, client } = answering({ kind: 'ANSWERED', data: {}, errors: [] });
  const recording = record();
  const reply = await recordedClient(client, recording).ask(question);
  expect(reply).toEqual({ kind: 'ANSWERED', data: {}, errors: [] });
  const place = readTraceparent(asked[0]?.headers['traceparent']);
  expect(asked).toEqual([{ ...question, headers: { authorization: 'a', traceparent: expect.any(String) as string } }]);
  expect(place).toMatchObject({ traceId: recording?.context.traceId, isSampled: true });
  expect(recording?.asked).toMatchObject([{ kind: 'request', name: 'graphql', spanId: place?.spanId, rows: 0 }]);
});

test('what was not answered is written down as that', async () => {
  const { client } = answering({ kind: 'UNSENT', reason: 'nobody listens at 127.0.0.1' });
  const recording = record();
  await recordedClient(client, recording).ask(question);
  expect(recording?.asked.map(({ error }) => error)).toEqual(['UNSENT']);
});

test('without a recording nothing is added', async () => {
  const { asked, client } = answering({ kind: 'UNKNOWN', reason: '' });
  await recordedClient(client, undefined).ask(question);
  expect(asked).toEqual([question]);
});
