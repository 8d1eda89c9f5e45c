import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { watchedLog } from './testing/watchedLog.js';
import { expect, onTestFinished, test } from 'vitest';
import { readGatewaySettings } from './config.js';
import { openTokens } from './openTokens.js';
import { answering, startSmallGateway } from './testing/smallGateway.js';
import { audience, issuer, jwksOf, newSigner } from './testing/tokens.js';

const tokenSettings = (jwks: string) => ({
  GATEWAY_JWT_JWKS: jwks,
  GATEWAY_JWT_ISSUER: issuer,
  GATEWAY_JWT_AUDIENCE: audience,
  GATEWAY_ANONYMOUS: 'refused',
});

const start = async (jwks: string) => {
  const { url } = await startSmallGateway('type Query { x: Int }', answering({ data: { x: 1 } }), {
    environment: tokenSettings(jwks),
  });
  return async (token: string, path = '/graphql') => {
    const response = await fetch(new URL(path, url), {
      ...(path === '/graphql' && { method: 'POST', body: '{"query":"{ x }"}' }),
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    });
    return { status: response.status, body: (await response.json()) as unknown };
  };
};

const newFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'tripgraph-tokens-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
};

test('a frontend with a token is answered where nobody else is, and is no partner over OCTO', async () => {
  const signer = await newSigner('first');
  const file = join(await newFolder(), 'jwks.json');
  await writeFile(file, jwksOf(signer));
  const ask = await start(file);
  const token = await signer.sign();
  for (let times = 0; times < 2; times += 1)
    expect(await ask(token)).toEqual({ status: 200, body: { data: { x: 1 } } });
  expect(await ask(`${token.slice(0, -2)}AA`)).toMatchObject({ status: 401 });
  expect(await ask(token, '/octo/capabilities')).toMatchObject({ status: 200 });
  expect(await ask(token, '/octo/supplier')).toMatchObject({ status: 401, body: { error: 'UNAUTHORIZED' } });
});

test('a file of keys that cannot be used ends the start with the reason', async () => {
  const file = join(await newFolder(), 'jwks.json');
  const open = () => openTokens(readGatewaySettings(tokenSettings(file)), watchedLog());
  await expect(open()).rejects.toThrow(/GATEWAY_JWT_JWKS.*jwks\.json: ENOENT/);
  await writeFile(file, '{"keys":[]}');
  await expect(open()).rejects.toThrow('no JSON Web Key Set of 1 to 100 keys');
});

test.each([
  ['is there', 200, '', 200],
  ['is away', 500, '', 401],
  ['leads elsewhere', 302, '', 401],
  ['is huge', 200, ' '.repeat(300_000), 401],
])('an address of keys that %s', async (_what, status, padding, expected) => {
  const signer = await newSigner('first');
  const server = createServer((request, response) => {
    const isFirst = request.url === '/jwks';
    response
      .writeHead(isFirst ? status : 200, isFirst && status === 302 ? { location: '/elsewhere' } : {})
      .end(jwksOf(signer) + padding);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const ask = await start(`http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks`);
  expect((await ask(await signer.sign())).status).toBe(expected);
});
