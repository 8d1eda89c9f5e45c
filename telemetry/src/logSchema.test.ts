import { readFile } from 'node:fs/promises';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { withEventTable } from './logPage.js';
import { logSchema } from './logSchema.js';
import { recordedLog } from './testing/recordedLog.js';

const read = (name: string): Promise<string> => readFile(new URL(`../../docs/${name}`, import.meta.url), 'utf8');

test('docs/log.schema.json and the table of docs/logs.md are of the events that there are; `npm run docs` writes them', async () => {
  expect(JSON.parse(await read('log.schema.json'))).toEqual(JSON.parse(JSON.stringify(logSchema())));
  const page = await read('logs.md');
  expect(page).toBe(withEventTable(page));
});

const validate = new Ajv().compile(logSchema());

test('the schema takes what is written, and no line with a field more, of another level or of no event', () => {
  const { log, lines } = recordedLog();
  log('endpoint left alone', { endpoint: 'activities-2' });
  log('request failed', { requestId: 'r-1', err: new Error('no', { cause: new Error('why') }) });
  for (const line of lines) expect(validate(line), JSON.stringify(validate.errors)).toBe(true);
  const [line] = lines;
  for (const changed of [
    { ...line, more: 1 },
    { ...line, level: 30 },
    { ...line, event: 'made up' },
    { ...line, endpoint: undefined },
    { ...line, endpoint: 2 },
    { ...lines[1], requestId: 'two words' },
    { ...lines[1], err: { type: 'Error', message: 'no', detail: 'a row' } },
  ])
    expect(validate(JSON.parse(JSON.stringify(changed))), JSON.stringify(changed)).toBe(false);
});
