import { expect, test } from 'vitest';
import { readSubgraphSettings } from './config.js';

const [one, other] = ['0123456789abcdef0123456789abcdef', 'fedcba9876543210fedcba9876543210'];
const read = (more: NodeJS.ProcessEnv) =>
  readSubgraphSettings({ PORT: '4010', DATABASE_URL: 'postgres://a@b:5432/c', ...more });

test('secrets of the gateway are required in production, and not elsewhere', () => {
  expect(read({ NODE_ENV: 'production' }).trust).toEqual({ secrets: [], isRequired: true });
  expect(read({}).trust).toEqual({ secrets: [], isRequired: false });
  expect(read({ SUBGRAPH_SECRETS: `${one},${other}` }).trust?.secrets).toEqual([one, other]);
});

test.each(['', 'short', `${one},short`, `${one},`, `${one},${other},${one}`, `${one} ${other}`])(
  'the secret "%s" ends the start, with a reason that does not show it',
  (value) => {
    expect(() => read({ SUBGRAPH_SECRETS: value })).toThrow(
      /wrong:\n {2}SUBGRAPH_SECRETS: must be a secret of at least 32 characters, or two with a comma between them; blanks are none$/,
    );
  },
);

test('spans are sent where a setting says, and nowhere else', () => {
  expect(read({}).otlp).toBeUndefined();
  expect(read({ OTLP_ENDPOINT: 'http://collector:4318', OTLP_HEADERS: 'x-key=a' }).otlp).toMatchObject({
    endpoint: 'http://collector:4318',
    headers: { 'x-key': 'a' },
  });
});
