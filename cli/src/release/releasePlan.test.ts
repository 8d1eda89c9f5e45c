import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readReleasePlan } from './releasePlan.js';

const readText = async (text: string) => {
  const folder = await mkdtemp(join(tmpdir(), 'tripgraph-plan-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'release.yaml');
  await writeFile(file, text);
  return { folder, stages: await readReleasePlan(file) };
};

const gateways = `gateways: [{ url: 'http://10.0.0.1:4000', metrics: ['http://10.0.0.1:9464/metrics'] }]`;

test('stages have folders, found from the plan, or commands', async () => {
  const { folder, stages } = await readText(`stages:
  - name: canary
    folder: canary
    ${gateways}
  - name: rest
    apply: [helm, upgrade, trip, chart, --set-file, 'graph.supergraph={candidate}/supergraph.graphql']
    undo: [helm, rollback, trip]
    watch_seconds: 5
    ${gateways}
`);
  expect(stages.map(({ name, delivery, watchMs }) => [name, delivery, watchMs])).toEqual([
    ['canary', { kind: 'folder', folder: join(folder, 'canary') }, 60_000],
    [
      'rest',
      {
        kind: 'commands',
        apply: ['helm', 'upgrade', 'trip', 'chart', '--set-file', 'graph.supergraph={candidate}/supergraph.graphql'],
        undo: ['helm', 'rollback', 'trip'],
      },
      5_000,
    ],
  ]);
});

test('all that is wrong with a plan is said at once, with its line', async () => {
  const wrong = readText(`stages:
  - name: Canary
    folder: a
    gateways: []
  - name: rest
    folder: b
    gateway: x
    ${gateways}
`);
  await expect(wrong).rejects.toThrow(/line 2: stages\.0\.name: must be lower case/);
  await expect(wrong).rejects.toThrow(/line 4: stages\.0\.gateways/);
  await expect(wrong).rejects.toThrow(/line 7: stages\.1\.gateway: unknown key/);
});

test.each([
  ['neither', '', /folder, or else the commands/],
  ['both', 'folder: a\n    apply: [a]\n    undo: [b]', /folder, or else the commands/],
  ['no way back', 'apply: [a]', /must have undo/],
])('a stage with %s of folder and commands is refused', async (_which, delivery, reason) => {
  await expect(readText(`stages:\n  - name: one\n    ${gateways}\n    ${delivery}\n`)).rejects.toThrow(reason);
});
