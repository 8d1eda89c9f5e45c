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

test.each([
  [{}, true],
  [{ NODE_ENV: 'production' }, false],
  [{ NODE_ENV: 'production', GATEWAY_EXPLORER: 'on' }, true],
  [{ GATEWAY_EXPLORER: 'off' }, false],
] as const)('with %j the explorer is served: %s', (environment, explorer) => {
  expect(readGatewaySettings(environment).explorer).toBe(explorer);
});

const [one, other] = ['0123456789abcdef0123456789abcdef', 'fedcba9876543210fedcba9876543210'];
const secretsOf = (value?: string): readonly string[] =>
  readGatewaySettings({ ...(value !== undefined && { GATEWAY_SUBGRAPH_SECRETS: value }) }).subgraphSecrets;

test('subgraphs have one secret, or two while it is changed, or none', () => {
  expect([secretsOf(one), secretsOf(`${one},${other}`), secretsOf()]).toEqual([[one], [one, other], []]);
});

test.each([
  ['an empty one', ''],
  ['one of 31 characters', one.slice(1)],
  ['a second one that is too short', `${one},x`],
  ['a comma and nothing', `${one},`],
  ['three', `${one},${other},${one}`],
  ['a blank', `${one}, ${other}`],
  ['a line end', `${one}\n`],
])('%s ends the start, with a reason that does not show it', (_what, value) => {
  expect(() => secretsOf(value)).toThrow(
    /^These settings \(environment variables\) are wrong:\n {2}GATEWAY_SUBGRAPH_SECRETS: must be a secret of at least 32 characters, or two with a comma between them; blanks are none$/,
  );
});
