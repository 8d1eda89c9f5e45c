import { expect, test } from 'vitest';
import { readGatewaySettings } from './config.js';

const jwt = { GATEWAY_JWT_JWKS: 'https://login.example/jwks', GATEWAY_JWT_ISSUER: 'i', GATEWAY_JWT_AUDIENCE: 'a' };

test('tokens are checked with public keys only, whatever is asked for', () => {
  expect(readGatewaySettings({}).tokens).toBeUndefined();
  expect(readGatewaySettings(jwt).tokens).toEqual({
    jwks: 'https://login.example/jwks',
    issuer: 'i',
    audience: 'a',
    algorithms: ['RS256', 'ES256', 'EdDSA'],
  });
  for (const names of ['none', 'HS256', 'RS256,HS512', 'rs256', ''])
    expect(() => readGatewaySettings({ ...jwt, GATEWAY_JWT_ALGORITHMS: names })).toThrow(
      'GATEWAY_JWT_ALGORITHMS: must',
    );
});

test('without an issuer and an audience no token is checked', () => {
  expect(() => readGatewaySettings({ GATEWAY_JWT_JWKS: 'jwks.json' })).toThrow(
    /GATEWAY_JWT_ISSUER: must be set[^]*GATEWAY_JWT_AUDIENCE: must be set/,
  );
});

test.each([
  ['jwks.json', true],
  ['/etc/tripgraph/jwks.json', true],
  ['https://login.example/jwks', true],
  ['http://127.0.0.1:9000/jwks', true],
  ['http://localhost/jwks', true],
  ['http://[::1]:9000/jwks', true],
  ['http://login.example/jwks', false],
  ['http://127.0.0.1.example/jwks', false],
  ['http://localhost.example/jwks', false],
  ['ftp://login.example/jwks', false],
])('keys of tokens may be at %s: %s', (place, may) => {
  const read = () => readGatewaySettings({ ...jwt, GATEWAY_JWT_JWKS: place });
  if (may) expect(read().tokens?.jwks).toBe(place);
  else expect(read).toThrow('GATEWAY_JWT_JWKS: must be a file, or an address that begins with https://');
});
