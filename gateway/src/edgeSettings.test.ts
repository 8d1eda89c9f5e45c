import { expect, test } from 'vitest';
import { readGatewaySettings } from './config.js';

test('without settings no page and no proxy is believed, answers are compressed and bodies are not', () => {
  expect(readGatewaySettings({}).edge).toEqual({
    allowedOrigins: [],
    trustedProxies: [],
    compress: true,
    acceptCompressed: false,
    hstsSeconds: 0,
  });
});

test('lists are separated by commas, with or without spaces', () => {
  const { edge } = readGatewaySettings({
    GATEWAY_ALLOWED_ORIGINS: 'https://a.example, http://localhost:3000,',
    GATEWAY_TRUSTED_PROXIES: '10.0.0.1,10.1.0.0/16, ::1, fd00::/8',
  });
  expect(edge.allowedOrigins).toEqual(['https://a.example', 'http://localhost:3000']);
  expect(edge.trustedProxies).toEqual(['10.0.0.1', '10.1.0.0/16', '::1', 'fd00::/8']);
});

test.each(['*', 'null', 'https://a.example/', 'https://a.example/path', 'a.example', 'HTTPS://A.example', 'file:///a'])(
  '%s is no origin',
  (origin) => {
    expect(() => readGatewaySettings({ GATEWAY_ALLOWED_ORIGINS: `https://b.example,${origin}` })).toThrow(
      'GATEWAY_ALLOWED_ORIGINS: a list, separated by commas, of origins such as https://shop.example',
    );
  },
);

test.each(['0.0.0.0/0', '::/0', '10.0.0.0/33', '10.0.0.256', 'localhost', 'true', '1', '10.0.0.0/8/8'])(
  '%s is no network of proxies',
  (network) => {
    expect(() => readGatewaySettings({ GATEWAY_TRUSTED_PROXIES: network })).toThrow(
      'GATEWAY_TRUSTED_PROXIES: a list, separated by commas, of addresses and networks such as 10.0.0.0/8',
    );
  },
);
