import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@tripgraph/dev/freePort';
import { hashOf, keyOf, testPepper } from '@tripgraph/gateway/testing/partnerKeys';
import { supergraphOf } from '@tripgraph/gateway/testing/smallGateway';
import { audience, issuer, jwksOf, newSigner } from '@tripgraph/gateway/testing/tokens';
import { expect, onTestFinished, test } from 'vitest';
import { startFixedSubgraph } from './fixedSubgraph.js';
import { startGatewayProcess } from './gatewayProcess.js';

const subgraphAnswer = '{"data":null,"errors":[{"message":"no SQL for you: Bearer planted-secret-of-a-subgraph"}]}';

/** A gateway that says all that it can say, in a process of its own, and everything that it has said. */
const start = async (signer: Awaited<ReturnType<typeof newSigner>>) => {
  const folder = await mkdtemp(join(tmpdir(), 'tripgraph-secrets-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = (name: string): string => join(folder, name);
  await writeFile(
    file('supergraph.graphql'),
    supergraphOf('type Query { x(a: Int): Int }', await startFixedSubgraph(subgraphAnswer)),
  );
  await writeFile(file('jwks.json'), jwksOf(signer));
  const hash = hashOf(keyOf('north')).toString('hex');
  await writeFile(file('partners.yaml'), `partners: [{ name: north, state: active, keys: [${hash}] }]\n`);
  const metricsPort = await freePort();
  const gateway = startGatewayProcess(['--supergraph', file('supergraph.graphql')], {
    LOG_LEVEL: 'trace',
    GATEWAY_METRICS_PORT: String(metricsPort),
    GATEWAY_PARTNERS_FILE: file('partners.yaml'),
    GATEWAY_KEY_PEPPER: testPepper,
    GATEWAY_JWT_JWKS: file('jwks.json'),
    GATEWAY_JWT_ISSUER: issuer,
    GATEWAY_JWT_AUDIENCE: audience,
  });
  onTestFinished(async () => {
    gateway.child.kill('SIGKILL');
    await gateway.ended;
  });
  const log: string[] = [];
  for (const stream of [gateway.child.stdout, gateway.child.stderr])
    stream?.on('data', (part: Buffer) => log.push(part.toString()));
  const { url } = await gateway.line(({ msg }) => msg === 'listening');
  return { gateway, log, folder: file, origin: new URL(String(url)).origin, metricsPort };
};

type Sent = { readonly path?: string; readonly headers?: Record<string, string>; readonly body?: string };

/** Every place of a request that a client can write this into. */
const requestsWith = (secret: string): readonly Sent[] => {
  const post = (fields: object, more: Sent = {}): Sent => ({
    body: JSON.stringify({ query: '{ x }', ...fields }),
    ...more,
  });
  const name = secret.replace(/\W/g, '_');
  const encoded = encodeURIComponent(secret);
  return [
    post({}, { headers: { authorization: `Bearer ${secret}` } }),
    post({}, { headers: { authorization: `Bearer ${secret.slice(0, -1)}` } }),
    post({}, { headers: { authorization: `Basic ${secret}` } }),
    post({}, { headers: { authorization: `Bearer ${secret}`, 'tripgraph-act-for': secret } }),
    ...[
      'x-api-key',
      'cookie',
      'user-agent',
      'accept',
      'origin',
      'host',
      'traceparent',
      'apollographql-client-name',
    ].map((header) => post({}, { headers: { [header]: secret } })),
    post({}, { headers: { 'content-type': secret } }),
    post({ query: `{ ${name} }` }),
    post({ query: `{ x(a: "${secret}") }` }),
    post({ query: `{ x(${name}: 1) }` }),
    post({ query: `{ x @${name} }` }),
    post({ query: `{ x # ${secret}\n }` }),
    post({ query: `{ ${secret}: x` }),
    post({ query: secret }),
    post({ query: `query ${name} { x }`, operationName: name }),
    post({ operationName: secret }),
    post({ query: 'query ($a: Int) { x(a: $a) }', variables: { a: secret } }),
    post({ query: 'query ($a: Int) { x(a: $a) }', variables: { [secret]: 1 } }),
    post({ variables: secret }),
    post({ extensions: { persistedQuery: { version: 1, sha256Hash: secret } } }),
    post({ documentId: secret, query: undefined }),
    { body: `{"query": "${secret}` },
    { path: `/graphql?query=${encoded}` },
    { path: `/graphql?query={x}&operationName=${encoded}` },
    { path: `/graphql/${encoded}` },
    { path: `/${encoded}?key=${encoded}` },
    { path: `/%E0%A4%A${encoded}` },
    { path: `/octo/products/${encoded}`, headers: { authorization: `Bearer ${keyOf('north')}` } },
    { path: '/octo/supplier', headers: { authorization: `Bearer ${secret}`, 'octo-capabilities': secret } },
  ];
};

/** Sends a request byte by byte as it is written here, whatever a client library would refuse; gives the whole response. */
const send = async (origin: string, { path = '/graphql', headers = {}, body }: Sent): Promise<string> => {
  const { hostname, port } = new URL(origin);
  const all = { host: `${hostname}:${port}`, 'content-type': 'application/json', connection: 'close', ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  const length = body === undefined ? '' : `content-length: ${Buffer.byteLength(body)}\r\n`;
  const socket = connect(Number(port), hostname);
  const parts: Buffer[] = [];
  socket.on('data', (part: Buffer) => parts.push(part));
  socket.write(
    `${body === undefined ? 'GET' : 'POST'} ${path} HTTP/1.1\r\n${lines.join('')}${length}\r\n${body ?? ''}`,
  );
  await once(socket, 'close');
  return Buffer.concat(parts).toString('utf8');
};

test('a key and a token, written into every place of a request, appear in no log, error or metric', async () => {
  const signer = await newSigner('first');
  const { gateway, log, folder, origin, metricsPort } = await start(signer);
  const secrets = [keyOf('north'), keyOf('nobody'), await signer.sign(), await (await newSigner('other')).sign()];
  const answers: string[] = [];
  for (const secret of secrets) for (const sent of requestsWith(secret)) answers.push(await send(origin, sent));
  // A supergraph on which what was asked for most fails is refused, and the reason names operations.
  await writeFile(folder('supergraph.graphql'), supergraphOf('type Query { y: Int }', 'http://127.0.0.1:9/'));
  await gateway.line(({ msg }) => msg.startsWith('not reloaded'));
  await writeFile(folder('partners.yaml'), `partners: [{ name: ${secrets[0]}, keys: [${secrets[0]}] }]\n`);
  await gateway.line(({ what, msg }) => what === 'partners' && msg.startsWith('not reloaded'));
  const metrics = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
  gateway.child.kill('SIGTERM');
  expect(await gateway.ended).toBe(0);

  const said = log.join('');
  expect([said.includes('withheld from the client'), metrics.includes('gateway_')]).toEqual([true, true]);
  expect(answers.every((answer) => answer.startsWith('HTTP/1.1 '))).toBe(true);
  const traces = secrets.flatMap((secret) => [
    secret.slice(0, 24),
    ...secret
      .split('.')
      .slice(1)
      .map((part) => part.slice(0, 24)),
  ]);
  for (const trace of [
    ...traces,
    ...traces.map((each) => each.replace(/\W/g, '_')),
    testPepper,
    'planted-secret-of-a-subgraph',
  ]) {
    expect(said, 'the log').not.toContain(trace);
    expect(metrics, 'metrics').not.toContain(trace);
    expect(
      answers.filter((answer) => answer.includes(trace)),
      'answers',
    ).toEqual([]);
  }
});
