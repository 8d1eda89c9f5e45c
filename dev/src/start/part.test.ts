import { expect, test } from 'vitest';
import { startPart } from './part.js';

const start = (source: string, onLine: (line: string) => void = () => undefined) =>
  startPart({ name: 'stubborn', arguments: ['--input-type=module', '--eval', source], environment: {}, onLine });

test('a process that ignores the request to stop is ended when its time is up', async () => {
  let isUp: () => void = () => undefined;
  const up = new Promise<void>((resolve) => (isUp = resolve));
  const part = start(`process.on('SIGTERM', () => {}); setInterval(() => {}, 1000); console.log('up')`, () => isUp());
  await up;
  await part.stop(50);
  expect(await part.ended).toEqual({ name: 'stubborn', cause: 'SIGKILL', lastLines: ['up'] });
});

test('of many lines the last twenty are kept', async () => {
  const part = start('for (let line = 1; line <= 100; line += 1) console.log(line)');
  const { lastLines } = await part.ended;
  expect(lastLines).toEqual(Array.from({ length: 20 }, (_line, index) => String(81 + index)));
});

test('the environment is ours with what the part is given', async () => {
  const lines: string[] = [];
  const part = startPart({
    name: 'asked',
    arguments: ['--eval', 'console.log(process.env.PORT, Boolean(process.env.PATH))'],
    environment: { PORT: '4010' },
    onLine: (line) => lines.push(line),
  });
  await part.ended;
  expect(lines).toEqual(['4010 true']);
});
