import { SourceError } from '@tripgraph/kit/sync/http/sourceError';
import type { SimulatedReply, SimulatedRequest, SimulatedSource } from '@tripgraph/simulators/source';
import type { GAdventuresApi } from '../gadventures/gadventuresApi.js';
import type { ViatorApi } from '../viator/viatorApi.js';

type Asked = Pick<SimulatedRequest, 'method' | 'path'> & Partial<SimulatedRequest>;

const headers: Readonly<Record<string, string>> = {
  host: 'simulators.example.org',
  'exp-api-key': 'anybody',
  'x-application-key': 'anybody',
  accept: 'application/json;version=2.0',
  'accept-language': 'en',
};

const ask = async (source: SimulatedSource, request: Asked): Promise<SimulatedReply> =>
  source.handle({ query: new URLSearchParams(), headers, body: '', ...request });

const bodyOf = (reply: SimulatedReply, gone: readonly number[]): unknown => {
  if (gone.includes(reply.status)) return null;
  if (reply.status !== 200)
    throw new SourceError('STATUS', `the source answered ${reply.status}: ${String(reply.body)}`, reply.status);
  return JSON.parse(String(reply.body));
};

/** A simulated Viator, asked without a network. */
export const viatorApiOf = (source: SimulatedSource): ViatorApi => ({
  get: async (path, query) =>
    bodyOf(await ask(source, { method: 'GET', path, query: new URLSearchParams(query) }), [404]),
  post: async (path, body) => bodyOf(await ask(source, { method: 'POST', path, body: JSON.stringify(body) }), []),
});

/** A simulated G Adventures, asked without a network; its links lead to itself. */
export const gadventuresApiOf = (source: SimulatedSource): GAdventuresApi => ({
  get: async (target, given) => {
    const url = new URL(target.replace(/^\//, ''), 'http://simulators.example.org/gadventures/');
    for (const [name, value] of Object.entries(given)) url.searchParams.set(name, value);
    const path = url.pathname.replace('/gadventures', '');
    return bodyOf(await ask(source, { method: 'GET', path, query: url.searchParams }), [404, 410]);
  },
});
