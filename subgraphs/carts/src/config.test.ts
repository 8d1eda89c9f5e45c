import { expect, test } from 'vitest';
import { readCartsSettings } from './config.js';

const common = { PORT: '4011', DATABASE_URL: 'postgres://127.0.0.1/carts' };

test('carts are told where the gateway is, and a key for it', () => {
  const key = `tpk_test_${'a'.repeat(33)}`;
  const settings = readCartsSettings({ ...common, GATEWAY_URL: 'http://127.0.0.1:4000/graphql', CARTS_KEY: key });
  expect(settings).toMatchObject({ port: 4011, gatewayUrl: 'http://127.0.0.1:4000/graphql', key });
});

test('whatever is missing or wrong is said, without the key', () => {
  expect(() => readCartsSettings(common)).toThrow(/GATEWAY_URL: .*\n.*CARTS_KEY: /);
  expect(() => readCartsSettings({ ...common, GATEWAY_URL: 'http://gateway', CARTS_KEY: 'secret' })).toThrow(
    /^(?!.*secret)[^]*CARTS_KEY: must be a key/,
  );
});
