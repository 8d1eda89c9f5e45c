import { expect, test } from 'vitest';
import { openLog } from './log.js';
import { recordedLog } from './testing/recordedLog.js';
import { secretNames } from './withoutSecrets.js';

test('a line has its event with its level and words, who speaks, and its fields', () => {
  const { log, lines } = recordedLog({ name: 'gateway', processNumber: 2 });
  log('listening', { url: 'http://127.0.0.1:4000/graphql' });
  log('stopping');
  expect(lines).toEqual([
    {
      level: 30,
      time: expect.any(Number),
      pid: process.pid,
      hostname: expect.any(String),
      name: 'gateway',
      process: 2,
      event: 'listening',
      url: 'http://127.0.0.1:4000/graphql',
      msg: 'listening',
    },
    expect.objectContaining({ event: 'stopping', msg: 'stopping' }),
  ]);
});

test('what is below the level is not written', () => {
  const lines: string[] = [];
  const log = openLog({ name: 'x', level: 'warn', destination: { write: (line) => void lines.push(line) } });
  log('stopping');
  log('fallback', { node: 'Defer' });
  expect(lines).toHaveLength(1);
});

test('a secret is left out by the name of its field, at whatever depth somebody has put it', () => {
  const lines: string[] = [];
  const log = openLog({ name: 'x', level: 'info', destination: { write: (line) => void lines.push(line) } });
  const secrets = { authorization: 'one', 'set-cookie': 'two', password: 'three', pepper: 'four', host: 'h' };
  const given = { ...secrets, headers: secrets, request: { headers: secrets }, a: { b: { c: secrets } } };
  log('stopping', given as never);
  const left = { ...Object.fromEntries(Object.keys(secrets).map((name) => [name, '[left out]'])), host: 'h' };
  expect(JSON.parse(lines[0] as string)).toMatchObject({
    ...left,
    headers: left,
    request: { headers: left },
    a: { b: { c: left } },
  });
});

test.each(secretNames)('a line of texts alone has nothing of a field named %s', (name) => {
  const lines: string[] = [];
  const log = openLog({ name: 'x', level: 'info', destination: { write: (line) => void lines.push(line) } });
  for (const fields of [{ [name]: 'one' }, { [name]: ['one'] }, { [name]: 'one', err: new Error('x') }])
    log('stopping', { host: 'h', list: ['a'], ...fields } as never);
  const left = { host: 'h', list: ['a'], [name]: '[left out]' };
  expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([left, left, left]);
});

test('what looks like a secret is left out of a line of texts alone', () => {
  const { log, texts } = recordedLog();
  log('sync elsewhere', { source: 'cms', reason: 'said "authorization: Bearer abcdefgh12345"' });
  expect(texts.join('')).toContain('Bearer [left out]');
});

test('what is known to be secret is left out wherever it stands, quotes and line ends included', () => {
  const secret = 'it is "my" secret\\\n$&';
  const { log, texts } = recordedLog({ secrets: [secret, 'short', ''] });
  log('sync failed', { source: `a ${secret} b`, err: new Error(secret) });
  log('sync elsewhere', { source: 'short', reason: '' });
  expect(texts.join('')).not.toContain(JSON.stringify(secret).slice(1, -1));
  expect(JSON.parse(texts[0] as string)).toMatchObject({ source: 'a [left out] b', err: { message: '[left out]' } });
  expect(JSON.parse(texts[1] as string)).toMatchObject({ source: 'short' });
});
