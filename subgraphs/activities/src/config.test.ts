import { expect, test } from 'vitest';
import { readWebhookSettings } from './config.js';

test('without settings nobody is told of anything', () => {
  expect(readWebhookSettings({})).toEqual({ file: null, allowLoopback: false, ports: [443, 8443] });
});

test('settings are read', () => {
  const env = { WEBHOOKS_FILE: 'webhooks.yaml', WEBHOOKS_ALLOW_LOOPBACK: 'true', WEBHOOKS_PORTS: '443, 9443' };
  expect(readWebhookSettings(env)).toEqual({ file: 'webhooks.yaml', allowLoopback: true, ports: [443, 9443] });
});

test('every wrong setting is named', () => {
  const env = { WEBHOOKS_FILE: '', WEBHOOKS_ALLOW_LOOPBACK: 'yes', WEBHOOKS_PORTS: '443,' };
  expect(() => readWebhookSettings(env)).toThrow(/WEBHOOKS_FILE(.|\n)*WEBHOOKS_ALLOW_LOOPBACK(.|\n)*WEBHOOKS_PORTS/);
});
