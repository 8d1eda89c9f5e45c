import { buildOperations } from '@tripgraph/checks/build/buildOperations';
import { readDocumentFiles } from '@tripgraph/checks/build/documentFiles';
import { manifestText, type ManifestFormat } from '@tripgraph/checks/build/manifestText';
import { readApi } from '@tripgraph/checks/build/openGraph';
import { textOf, writeWhole } from '@tripgraph/checks/build/writeWhole';
import { readEnvironment, readGatewaySettings } from '@tripgraph/gateway/config';
import { validationRulesOf } from '@tripgraph/gateway/documentRules';
import { limitsFor } from '@tripgraph/gateway/limits/operationLimits';
import { Option, type Command } from 'commander';
import { ExitCode } from './exitCode.js';

type BuildFlags = {
  output: string;
  supergraph: string;
  format: ManifestFormat;
  client?: string;
  typenames?: boolean;
  check?: boolean;
};

const examples = `
Patterns are quoted so that they reach this command as they are. Exit codes: 0, 1 when a document is refused or --check finds the
file stale, 2 when it could not run.

Examples:
  tripgraph operations build 'src/**/*.graphql' --output operations/web.json
  tripgraph operations build 'src/**/*.{ts,tsx}' --output operations/web.json --typenames
  tripgraph operations build 'partners/acme/*.graphql' --output operations/acme.json --client acme
  tripgraph operations build 'src/**/*.graphql' --output operations/web.json --check`;

const build = async (patterns: readonly string[], flags: BuildFlags): Promise<{ text: string; count: number }> => {
  const schema = await readApi({ supergraph: flags.supergraph, config: undefined }, readEnvironment());
  const limits = limitsFor('persisted', readGatewaySettings().limits);
  const sources = await readDocumentFiles(patterns, process.cwd());
  const built = buildOperations(sources, {
    schema,
    rules: validationRulesOf(() => limits),
    maxTokens: limits.maxTokens,
    typeNames: flags.typenames ?? false,
  });
  if (built.kind === 'refused') throw new ExitCode(1, built.problems.join('\n'));
  return { text: manifestText(built.operations, flags.format, flags.client), count: built.operations.length };
};

const runBuild = async (patterns: readonly string[], flags: BuildFlags): Promise<void> => {
  const { output, check } = flags;
  try {
    const { text, count } = await build(patterns, flags);
    const isFresh = (await textOf(output)) === text;
    if (check && !isFresh) throw new ExitCode(1, `${output} is stale: build it without --check.`);
    if (!isFresh) await writeWhole(output, text);
    console.log(`${output} ${isFresh ? 'is up to date' : 'is written'}: ${count} operations.`);
  } catch (error) {
    if (error instanceof ExitCode) throw error;
    throw new ExitCode(2, (error as Error).message, { cause: error });
  }
};

/** Adds `build` to `tripgraph operations`. */
export const addBuildOperationsCommand = (operations: Command): void => {
  operations
    .command('build')
    .description(
      'Collect the operations of files into a manifest: each whole, valid, with the SHA-256 of its text as its id.',
    )
    .argument(
      '<patterns...>',
      "files, or patterns such as 'src/**/*.graphql'; gql and graphql templates in code are read, too",
    )
    .requiredOption('--output <file>', 'the manifest')
    .option('--supergraph <file>', 'a supergraph.yaml, or a composed supergraph', 'supergraph.yaml')
    .addOption(
      new Option('--format <format>', "Apollo's manifest, or an object of ids and documents")
        .choices(['apollo', 'map'])
        .default('apollo'),
    )
    .option('--client <name>', "whose operations they are: clientName in Apollo's manifest")
    .option('--typenames', 'ask for __typename everywhere, as Apollo Client and urql do')
    .option('--check', 'write nothing; fail when the file is stale')
    .addHelpText('after', examples)
    .action(runBuild);
};
