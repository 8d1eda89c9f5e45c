import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { heldConnections } from './heldConnections.js';

const line = (local: string, remote: string, inode: number): string =>
  `   1: 0100007F:${local} 0100007F:${remote} 01 00000000:00000000 00:00000000 00000000     0        0 ${inode} 1 0000`;

test('connections of these clients that a process holds are counted, on the server’s side alone', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tripgraph-tcp-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'tcp');
  const lines = [
    '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode',
    line('0FA0', '1388', 4711),
    line('1388', '0FA0', 4712),
    line('0FA0', '1389', 0),
    line('0FA0', '138A', 4713),
    line('0FA1', '1388', 4714),
  ];
  await writeFile(file, `${lines.join('\n')}\n`);
  expect(await heldConnections(4_000, new Set([5_000, 5_001]), file)).toBe(1);
  expect(await heldConnections(4_000, new Set([5_000, 5_002]), file)).toBe(2);
  expect(await heldConnections(4_000, new Set([5_000]), join(folder, 'none'))).toBeUndefined();
});
