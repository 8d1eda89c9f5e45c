import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { partnerNamed, keyOf, testPepper } from './testing/partnerKeys.js';
import { answering, startSmallGateway } from './testing/smallGateway.js';
import { audience, issuer, jwksOf, newSigner } from './testing/tokens.js';

type Answer = {
  readonly status: number;
  readonly text: string;
  readonly body: { readonly data?: unknown; readonly errors?: readonly unknown[]; readonly extensions?: unknown };
};

type Check = {
  readonly sends: (ask: Ask) => Promise<Answer>;
  readonly refusedWith: readonly number[];
};

type Ask = (request: {
  readonly method?: string;
  readonly query?: string;
  readonly type?: string;
  readonly accept?: string;
  readonly body?: string;
}) => Promise<Answer>;

const posts = (document: unknown): Check['sends'] => {
  const one = (query: unknown) => ({ query });
  const body = JSON.stringify(Array.isArray(document) ? document.map(one) : one(document));
  return (ask) => ask({ body });
};

const repeated = (times: number, textOf: (index: number) => string): string =>
  Array.from({ length: times }, (_none, index) => textOf(index)).join(' ');

const circular = `{ __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }`;
const form = 'application/x-www-form-urlencoded';

/** The checks of graphql-cop 1.15, what each sends, and what it gets here; trace_mode is below: it asks for an answer. */
const checks: Readonly<Record<string, Check>> = {
  introspection: { sends: posts('query cop { __schema { types { name fields { name } } } }'), refusedWith: [400] },
  circular_query_introspection: { sends: posts(circular), refusedWith: [400] },
  alias_overloading: {
    sends: posts(`query cop { ${repeated(101, (index) => `alias${index}:__typename`)} }`),
    refusedWith: [400],
  },
  batch_query: { sends: posts(Array.from({ length: 10 }, () => 'query cop { __typename }')), refusedWith: [400] },
  directive_overloading: { sends: posts(`query cop { __typename ${'@aa'.repeat(10)} }`), refusedWith: [400] },
  field_duplication: { sends: posts(`query cop { ${repeated(500, () => '__typename')} }`), refusedWith: [400] },
  field_suggestions: { sends: posts('query cop { __schema { directive } }'), refusedWith: [400] },
  'field_suggestions of our own names': { sends: posts('query cop { activitie { idd } }'), refusedWith: [400] },
  detect_graphiql: { sends: (ask) => ask({ method: 'GET', accept: 'text/html' }), refusedWith: [404, 406] },
  get_method_support: {
    sends: (ask) => ask({ method: 'GET', query: 'query cop {__typename}' }),
    refusedWith: [405],
  },
  get_based_mutation: {
    sends: (ask) => ask({ method: 'GET', query: 'mutation cop {__typename}' }),
    refusedWith: [405],
  },
  post_based_csrf: {
    sends: (ask) => ask({ type: form, body: 'query=query%20cop%20%7B__typename%7D' }),
    refusedWith: [415],
  },
  unhandled_error: { sends: posts('qwerty cop { abc }'), refusedWith: [400] },
};

const schema = `
  type Query { activities: [Activity] }
  type Mutation { book(pin: Int): Boolean }
  type Activity { id: ID name: String }`;

const partners = [partnerNamed('north')];

const clients = {
  'nobody, who may ask nothing': { environment: {}, headers: {}, isRefused: true },
  'nobody, who may ask': { environment: { GATEWAY_ANONYMOUS: 'free' }, headers: {}, isRefused: false },
  'a frontend with a token': { environment: {}, headers: {}, isRefused: false },
  'a partner': { environment: {}, headers: { authorization: `Bearer ${keyOf('north')}` }, isRefused: false },
} as const;

/** Settings by which tokens are believed, and the header of one. */
const frontend = async () => {
  const signer = await newSigner('cop');
  const folder = await mkdtemp(join(tmpdir(), 'tripgraph-cop-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'jwks.json');
  await writeFile(file, jwksOf(signer));
  return {
    environment: { GATEWAY_JWT_JWKS: file, GATEWAY_JWT_ISSUER: issuer, GATEWAY_JWT_AUDIENCE: audience },
    headers: { authorization: `Bearer ${await signer.sign()}` },
  };
};

const start = async (name: keyof typeof clients): Promise<{ ask: Ask; url: string }> => {
  const { environment, headers } = name === 'a frontend with a token' ? await frontend() : clients[name];
  const { url } = await startSmallGateway(schema, answering({ data: { activities: [] } }), {
    partners,
    environment: {
      NODE_ENV: 'production',
      GATEWAY_DRAIN_GRACE_MS: '0',
      GATEWAY_KEY_PEPPER: testPepper,
      ...environment,
    },
  });
  const ask: Ask = async ({ method = 'POST', query, type = 'application/json', accept = '*/*', body }) => {
    const search = query === undefined ? '' : `?query=${encodeURIComponent(query)}`;
    const response = await fetch(`${url}${search}`, {
      method,
      headers: { accept, ...headers, ...(body !== undefined && { 'content-type': type }) },
      ...(body !== undefined && { body }),
    });
    const text = await response.text();
    return { status: response.status, text, body: JSON.parse(text) as Answer['body'] };
  };
  return { ask, url };
};

/** What of the schema, of our insides or of an engine no refusal may tell. */
const told =
  /Did you mean|activities|book|extensions":\{"(?!code)|stacktrace|exception|tracing|apollo|graphql-js|at \//i;

test.each(Object.keys(clients) as (keyof typeof clients)[])('graphql-cop finds nothing for %s', async (name) => {
  const { isRefused } = clients[name];
  const { ask } = await start(name);
  for (const [check, { sends, refusedWith }] of Object.entries(checks)) {
    const { status, text, body } = await sends(ask);
    const isUnknown = isRefused && status === 401;
    expect([check, isUnknown || refusedWith.includes(status)], `${status} ${text}`).toEqual([check, true]);
    expect(body, check).not.toHaveProperty('data');
    expect(body.errors, check).toHaveLength(1);
    expect(text, check).not.toMatch(told);
  }
  const { status, body } = await posts('query cop { __typename }')(ask);
  expect([status, body], 'trace_mode').toEqual(
    isRefused ? [401, { errors: [expect.anything()] }] : [200, { data: { __typename: 'Query' } }],
  );
});

test('where others have a console there is nothing', async () => {
  const { url } = await start('a partner');
  for (const path of ['/', '/graphiql', '/playground', '/console', '/altair', '/voyager', '/v1/graphql', '/graphql/'])
    for (const method of ['GET', 'POST']) {
      const response = await fetch(new URL(path, url), { method, headers: { accept: 'text/html' } });
      expect([path, method, response.status]).toEqual([
        path,
        method,
        expect.toSatisfy((one) => one >= 400 && one < 500),
      ]);
      expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    }
});
