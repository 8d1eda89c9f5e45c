import { expect, test } from 'vitest';
import { readGatewaySettings, readPartnerSettings } from './config.js';

const pepper = 'thirty-two characters, just about';

test('a partners file needs the pepper with which its keys are hashed', () => {
  expect(() => readGatewaySettings({ GATEWAY_PARTNERS_FILE: 'partners.yaml' })).toThrow(
    '  GATEWAY_KEY_PEPPER: must be set where GATEWAY_PARTNERS_FILE is: the secret of at least 32 characters',
  );
  expect(readGatewaySettings({ GATEWAY_PARTNERS_FILE: 'partners.yaml', GATEWAY_KEY_PEPPER: pepper })).toMatchObject({
    partnersFile: 'partners.yaml',
    keyPepper: pepper,
  });
});

test.each([readGatewaySettings, readPartnerSettings])(
  'a pepper that is too short is refused, and not shown',
  (read) => {
    expect(() => read({ GATEWAY_KEY_PEPPER: 'sesame' })).toThrow(
      /^(?!.*sesame)[^]*GATEWAY_KEY_PEPPER: must have at least 32 characters that nobody can guess$/,
    );
  },
);

test.each([
  [{}, 'free'],
  [{ NODE_ENV: 'production' }, 'refused'],
  [{ NODE_ENV: 'production', GATEWAY_ANONYMOUS: 'free' }, 'free'],
  [{ GATEWAY_ANONYMOUS: 'refused' }, 'refused'],
] as const)('with %j who has no key is %s', (environment, anonymous) => {
  expect(readGatewaySettings(environment).anonymous).toBe(anonymous);
});
