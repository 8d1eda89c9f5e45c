import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { watchedLog } from '@tripgraph/gateway/testing/watchedLog';
import { expect, inject, test } from 'vitest';

// Not of the tests of this project: secrets.test.ts runs it to see that what these tests let out fails a run.

declare module 'vitest' {
  export interface ProvidedContext {
    leak: string;
  }
}

const secret = ['planted', 'secret'].join('-');

test.runIf(inject('leak') === 'output')('a process says a secret that nobody reads', async () => {
  const child = spawn(process.execPath, [
    '-e',
    `process.stderr.write("planted"+"-"); setTimeout(() => console.error("secret"), 50)`,
  ]);
  child.stderr.resume();
  expect(await once(child, 'close')).toEqual([0, null]);
});

test.runIf(inject('leak') === 'answer')('an answer holds a secret that nobody looks for', async () => {
  const server = createServer((_request, response) => response.end(secret)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  expect(response.status).toBe(200);
  await response.text();
  server.closeAllConnections();
  server.close();
});

test.runIf(inject('leak') === 'log')('a gateway in the own process of the tests logs a secret', () => {
  watchedLog()('not reloaded', { what: 'as it is', tookMs: 1, reason: secret });
});

test.runIf(inject('leak') === 'console')('a test shows a secret', () => {
  console.log(secret);
});

test('nothing is wrong but that', () => {
  expect(inject('leaksFolder')).toEqual(expect.any(String));
});
