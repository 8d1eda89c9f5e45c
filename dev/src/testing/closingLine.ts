import type { Reporter, TestModule } from 'vitest/node';
import { leaksIn } from './leaks.js';
import { leaksFolder } from './secretsReporter.js';

/**
 * Prints one machine-readable line when a run ends: "N passed, N failed, N skipped", counted over test cases, each secret that was
 * seen as a failure; before it which tests were left out for want of something, and of what.
 */
class ClosingLine implements Reporter {
  onTestRunEnd(modules: ReadonlyArray<TestModule>, unhandledErrors: ReadonlyArray<unknown>): void {
    const counts = { passed: 0, failed: unhandledErrors.length + leaksIn(leaksFolder).length, skipped: 0 };
    const leftOut: string[] = [];
    for (const module of modules) {
      if (module.errors().length > 0) counts.failed += 1;
      for (const test of module.children.allTests()) {
        const result = test.result();
        const { state } = result;
        if (state === 'skipped' && result.note !== undefined) leftOut.push(`${test.fullName}: ${result.note}`);
        if (state === 'passed' || state === 'failed' || state === 'skipped') counts[state] += 1;
        else counts.failed += 1;
      }
    }
    if (leftOut.length > 0) process.stdout.write(`\nLeft out:\n  ${leftOut.join('\n  ')}\n`);
    process.stdout.write(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`);
  }
}

// The test runner loads a reporter by the default export of its file.
export default ClosingLine;
