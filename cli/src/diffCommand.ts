import type { OwnSubgraph } from '@tripgraph/checks/sides/ownSubgraph';
import { readEnvironment } from '@tripgraph/gateway/config';
import type { Command } from 'commander';
import { ExitCode } from './exitCode.js';
import { subgraphFlag } from './subgraphFlag.js';

type DiffFlags = { against?: string; config: string; subgraph?: OwnSubgraph };

const run = async ({ against, config, subgraph }: DiffFlags): Promise<void> => {
  const { runDiff } = await import('@tripgraph/checks/changelog/runDiff');
  const compared = { folder: process.cwd(), config, against, own: subgraph, environment: readEnvironment() };
  try {
    process.stdout.write(await runDiff(compared));
  } catch (error) {
    throw new ExitCode(2, (error as Error).message, { cause: error });
  }
};

/** Adds `tripgraph diff`. */
export const addDiffCommand = (program: Command): void => {
  program
    .command('diff')
    .description('Tell as a changelog, in Markdown, how the API that clients see differs.')
    .option('--against <what>', 'a commit, a folder or a composed supergraph (default: the merge base with main)')
    .option('--config <file>', 'the supergraph.yaml, in both sides', 'supergraph.yaml')
    .addOption(subgraphFlag())
    .action(run);
};
