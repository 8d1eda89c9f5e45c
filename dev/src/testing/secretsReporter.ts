import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { UserConsoleLog } from 'vitest';
import type { Reporter, Vitest } from 'vitest/node';
import { forgetLeaks, leaksIn, tellLeak } from './leaks.js';
import { longestSecret, secretIn } from './plantedSecrets.js';
import { tapSockets } from './tapSockets.js';

/** Where the processes of this run write down that they have seen a secret. */
export const leaksFolder = join(tmpdir(), `tripgraph-leaks-${process.pid}`);

/**
 * Fails a run in which a secret was seen: in what any process of a test said, in what the processes of the tests themselves
 * wrote, or in an answer. Says where, and not what.
 */
class SecretsReporter implements Reporter {
  onInit(vitest: Vitest): void {
    forgetLeaks(leaksFolder);
    process.once('exit', () => forgetLeaks(leaksFolder));
    vitest.provide('leaksFolder', leaksFolder);
    // The processes that run test files say what they say over pipes to this one.
    tapSockets((text, seen) => {
      if (seen === 'output') this.look(text, 'what a process of tests writes', 'not known which');
    }, longestSecret);
  }

  onUserConsoleLog({ content, taskId = 'no test' }: UserConsoleLog): void {
    this.look(content, 'the console', taskId);
  }

  onTestRunEnd(): void {
    const leaks = leaksIn(leaksFolder);
    if (leaks.length === 0) return;
    const lines = leaks.map(({ kind, where, test }) => `  ${kind} in ${where}: ${test}`);
    process.stdout.write(`\nSecrets were seen where none may be:\n${lines.join('\n')}\n`);
    process.exitCode = 1;
  }

  private look(text: string, where: string, test: string): void {
    const kind = secretIn(text, 'output');
    if (kind !== undefined) tellLeak(leaksFolder, { kind, where, test });
  }
}

// The test runner loads a reporter by the default export of its file.
export default SecretsReporter;
