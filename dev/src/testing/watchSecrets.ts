import { subscribe } from 'node:diagnostics_channel';
import { expect, inject } from 'vitest';
import { tellLeak } from './leaks.js';
import { longestSecret, secretIn, type Seen } from './plantedSecrets.js';
import { tapSockets } from './tapSockets.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where it is written down that a secret was seen; nowhere where nobody would look. */
    leaksFolder: string | undefined;
  }
}

// Runs before each test file: looks for secrets in all that the processes of its tests say, in what gateways in its own process
// log, and in all answers.

const folder = inject('leaksFolder');
const watched = Symbol.for('tripgraph.secretsAreWatched');
const place = globalThis as { [watched]?: boolean };

const look = (text: string, seen: Seen, where: string): void => {
  const kind = secretIn(text, seen);
  if (kind === undefined || folder === undefined) return;
  const { testPath, currentTestName } = expect.getState();
  tellLeak(folder, { kind, where, test: `${testPath ?? 'nowhere'} > ${currentTestName ?? 'outside a test'}` });
};

if (folder !== undefined && place[watched] !== true) {
  place[watched] = true;
  tapSockets((text, seen) => look(text, seen, seen === 'output' ? 'what a process says' : 'an answer'), longestSecret);
  subscribe('tripgraph:log', (line) => look(String(line), 'output', 'a log'));
}
