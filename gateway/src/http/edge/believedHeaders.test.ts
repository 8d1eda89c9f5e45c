import Fastify from 'fastify';
import { expect, onTestFinished, test } from 'vitest';
import { believedHeaders } from './believedHeaders.js';

/** Whom a server that trusts these proxies takes for the client of a request, over what, and to which host. */
const taken = async (trusted: string[], remoteAddress: string, headers: Record<string, string>) => {
  const app = Fastify({ trustProxy: trusted.length > 0 && trusted });
  onTestFinished(() => app.close());
  believedHeaders(app, trusted.length > 0);
  app.get('/', ({ ip, protocol, host }) => ({ ip, protocol, host }));
  return (
    await app.inject({ url: '/', remoteAddress, headers: { host: 'api.example', ...headers } })
  ).json() as unknown;
};

const forwarded = {
  'x-forwarded-for': '6.6.6.6, 203.0.113.7',
  'x-forwarded-proto': 'https',
  'x-forwarded-host': 'evil.example',
};

test('without trusted proxies nobody is believed', async () => {
  expect(await taken([], '10.0.0.1', forwarded)).toEqual({ ip: '10.0.0.1', protocol: 'http', host: 'api.example' });
});

test('whoever is not among the trusted proxies is not believed', async () => {
  expect(await taken(['10.0.0.0/8'], '203.0.113.9', forwarded)).toEqual({
    ip: '203.0.113.9',
    protocol: 'http',
    host: 'api.example',
  });
});

test('of a trusted proxy the last address is taken that is none of a proxy, and never the host', async () => {
  expect(await taken(['10.0.0.0/8'], '10.0.0.1', forwarded)).toEqual({
    ip: '203.0.113.7',
    protocol: 'https',
    host: 'api.example',
  });
  const twice = { 'x-forwarded-for': '6.6.6.6, 203.0.113.7, 10.2.3.4' };
  expect(await taken(['10.0.0.0/8'], '10.0.0.1', twice)).toMatchObject({ ip: '203.0.113.7' });
});

test('a scheme that is none is not taken from anybody', async () => {
  const headers = { 'x-forwarded-proto': 'javascript' };
  expect(await taken(['10.0.0.1'], '10.0.0.1', headers)).toMatchObject({ protocol: 'http' });
});
