import { Agent, request } from 'node:http';
import { documents } from '../clients/documents.js';
import { outcomeOf, type Answer } from '../clients/outcomeOf.js';
import type { SeenBooking } from '../history/attempt.js';
import { inputOf, partner, type Pair } from './pair.js';

const post = (url: string, agent: Agent, query: string, input: object): Promise<SeenBooking> =>
  new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'tripgraph-partner': partner };
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => (text += part));
      response.on('error', reject);
      response.on('end', () => {
        const outcome = outcomeOf(JSON.parse(text) as Answer);
        if (outcome.kind === 'ok' && outcome.booking) resolve(outcome.booking);
        else reject(new Error(`not booked: ${text.slice(0, 300)}`));
      });
    });
    sent.on('error', reject);
    sent.end(JSON.stringify({ query, variables: { input } }));
  });

/** Two GraphQL requests over HTTP to the process of a shard, as the gateway makes them. */
export const throughShard = (url: string, connections: number): { readonly pair: Pair; readonly close: () => void } => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  return {
    pair: async (offer, uuid) => {
      const { id } = await post(url, agent, documents.hold, inputOf(offer, uuid));
      await post(url, agent, documents.confirm, { bookingId: id });
    },
    close: () => agent.destroy(),
  };
};
