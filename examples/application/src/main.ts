import { randomUUID } from 'node:crypto';
import { runApplication } from './application.js';
import { createClient } from './client.js';
import { readSettings } from './config.js';

const timeoutMs = 10_000;
const dayMs = 86_400_000;

const dayFromNow = (days: number): string => new Date(Date.now() + days * dayMs).toISOString().slice(0, 10);

await runApplication(
  createClient({ ...readSettings(), timeoutMs }),
  {
    text: process.argv[2] ?? 'Berln',
    // One of the made-up data, and one that is not there.
    remembered: ['act_5y01hfb0ygdgey7agnjbvwz0c5wj', 'act_5y01hfb0ygdgey7agnjbvwz0c5wk'],
    days: { from: dayFromNow(1), to: dayFromNow(28) },
    uuid: randomUUID(),
  },
  console.log,
);
