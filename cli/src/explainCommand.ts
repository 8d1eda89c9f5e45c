import { alike, explain, explanationText } from '@tripgraph/checks/explain/explain';
import type { Command } from 'commander';
import { ExitCode } from './exitCode.js';

/** Adds `tripgraph explain`. */
export const addExplainCommand = (program: Command): void => {
  program
    .command('explain')
    .description('Say what a finding of `tripgraph check` means, and what to do.')
    .argument('<finding>', 'a rule, or the id of a finding, such as field-removed:Activity.title')
    .action((asked: string) => {
      const explained = explain(asked);
      if (explained) process.stdout.write(explanationText(explained));
      else {
        const near = alike(asked);
        const hint = near.length > 0 ? ` Near are: ${near.join(', ')}.` : ' All are in docs/check-rules.md.';
        throw new ExitCode(2, `"${asked}" is no rule of the checks.${hint}`);
      }
    });
};
