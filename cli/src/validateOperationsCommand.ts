import { openGraph } from '@tripgraph/checks/build/openGraph';
import { validateManifest, type ValidatedOperation } from '@tripgraph/checks/build/validateManifest';
import { readEnvironment, readGatewaySettings } from '@tripgraph/gateway/config';
import { validationRulesOf } from '@tripgraph/gateway/documentRules';
import { limitsFor } from '@tripgraph/gateway/limits/operationLimits';
import { readManifestFiles } from '@tripgraph/gateway/operations/manifestFiles';
import type { Command } from 'commander';
import { ExitCode } from './exitCode.js';
import { wholeNumber } from './wholeNumber.js';

type ValidateFlags = { supergraph: string; config?: string; maxCost?: number };

const examples = `
Each operation is told with its cost (its variables as they are by default), how many requests to subgraphs it takes, how many of them
one after the other, and how many shards. Exit codes: 0, 1 when the gateway would refuse a manifest, 2 when it could not run.

Examples:
  tripgraph operations validate operations/web.json
  tripgraph operations validate operations/*.json --supergraph supergraph.graphql --config supergraph.yaml
  tripgraph operations validate operations/acme.json --max-cost 2000`;

const shownIdCharacters = 12;

const counted = (count: number, one: string, several: string): string => `${count} ${count === 1 ? one : several}`;

const lineOf = ({ id, title, problems, cost, plan }: ValidatedOperation): string => {
  const shownId = id.length > shownIdCharacters ? `${id.slice(0, shownIdCharacters)}…` : id;
  if (problems.length > 0)
    return `  ${title} (${shownId}) is refused:\n${problems.map((text) => `    ${text}`).join('\n')}`;
  const parts = [
    cost === undefined ? 'cost depends on its variables' : `cost ${cost}`,
    ...(plan
      ? [
          counted(plan.fetches, 'fetch', 'fetches'),
          counted(plan.steps, 'step', 'steps'),
          ...(plan.reach === 'none' ? [] : [`${plan.reach} of the shards`]),
        ]
      : []),
  ];
  return `  ${title} (${shownId}): ${parts.join(', ')}`;
};

/** Whether all of the manifests may be loaded. */
const validateAll = async (manifests: readonly string[], flags: ValidateFlags): Promise<boolean> => {
  const settings = readGatewaySettings();
  const limits = limitsFor('persisted', settings.limits);
  const { api, side, close } = await openGraph(
    { supergraph: flags.supergraph, config: flags.config },
    readEnvironment(),
  );
  const options = {
    api,
    side,
    rules: validationRulesOf(() => limits),
    maxTokens: limits.maxTokens,
    maxCost: flags.maxCost ?? settings.maxCost,
  };
  try {
    let isGood = true;
    for (const manifest of manifests) {
      const content = await readManifestFiles(manifest, limits.maxTokens)
        .then(({ operations }) => operations())
        .catch((error: Error) => error.message);
      if (typeof content === 'string') {
        console.log(`${manifest} cannot be used: ${content}`);
        isGood = false;
        continue;
      }
      const validated = await validateManifest(content, options);
      console.log(`${manifest}: ${counted(validated.length, 'operation', 'operations')}`);
      for (const operation of validated) console.log(lineOf(operation));
      isGood &&= validated.every(({ problems }) => problems.length === 0);
    }
    return isGood;
  } finally {
    await close();
  }
};

const runValidate = async (manifests: readonly string[], flags: ValidateFlags): Promise<void> => {
  const isGood = await validateAll(manifests, flags).catch((error: unknown) => {
    throw new ExitCode(2, (error as Error).message, { cause: error });
  });
  if (!isGood) throw new ExitCode(1);
};

/** Adds `validate` to `tripgraph operations`. */
export const addValidateOperationsCommand = (operations: Command): void => {
  operations
    .command('validate')
    .description('Say whether the gateway would load manifests, and what each of their operations costs and takes.')
    .argument('<manifests...>', 'manifests of any format, or folders of .graphql files')
    .option('--supergraph <file>', 'a supergraph.yaml, or a composed supergraph', 'supergraph.yaml')
    .option('--config <file>', 'the supergraph.yaml of a composed supergraph: with it, shards are counted')
    .option(
      '--max-cost <number>',
      'what a request may cost; GATEWAY_MAX_COST without it',
      wholeNumber(1, 1_000_000_000),
    )
    .addHelpText('after', examples)
    .action(runValidate);
};
