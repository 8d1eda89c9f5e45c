import { traceparentHeader, writeTraceparent } from '@tripgraph/telemetry/traceContext';
import type { GraphQLClient } from '../graphqlClient.js';
import type { Recording } from './recording.js';

/** A client whose questions are written down, and tell whom they ask which trace they belong to. */
export const recordedClient = (client: GraphQLClient, recording: Recording | undefined): GraphQLClient =>
  recording
    ? {
        ...client,
        ask: (question) =>
          recording.writeDown(
            { kind: 'request', name: 'graphql' },
            (place) =>
              client.ask({
                ...question,
                headers: { ...question.headers, [traceparentHeader]: writeTraceparent(place) },
              }),
            ({ kind }) => ({ rows: 0, ...(kind !== 'ANSWERED' && { error: kind }) }),
          ),
      }
    : client;
