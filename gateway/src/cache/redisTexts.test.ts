import { expect, test } from 'vitest';
import type { Redis } from './redis.js';
import { redisTexts } from './redisTexts.js';

const start = (redis: Partial<Redis>) => {
  const commands: string[] = [];
  const kept = new Map<string, string>();
  const whole: Redis = {
    isReady: () => true,
    getMany: async (keys) => keys.map((key) => kept.get(key) ?? null),
    setMany: async (texts) =>
      texts.map(({ key, text, forMs }) => {
        kept.set(key, `${text}`);
        commands.push(`for ${forMs} ms`);
        return null;
      }),
    ...redis,
  };
  const onCommand = (result: string): void => void commands.push(result);
  return { commands, kept, ...redisTexts({ redis: whole, prefix: 'p:', forMs: 5, nowMs: () => 0, onCommand }) };
};

test('a text is kept under its name for a while', async () => {
  const { read, write, kept, commands } = start({});
  write('a', 'text');
  expect(await read('a')).toBe('text');
  expect(await read('b')).toBeUndefined();
  expect([[...kept], commands]).toEqual([[['p:a', 'text']], ['for 5 ms', 'ok', 'ok', 'ok']]);
});

test('one that fails knows nothing, and after three times is not asked', async () => {
  let asked = 0;
  const { read, commands } = start({
    getMany: async () => {
      asked += 1;
      throw new Error('gone');
    },
  });
  for (let time = 0; time < 5; time += 1) expect(await read('a')).toBeUndefined();
  expect([asked, commands]).toEqual([3, ['error', 'error', 'error', 'skipped', 'skipped']]);
});
