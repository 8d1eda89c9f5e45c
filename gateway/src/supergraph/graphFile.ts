import { composeFile, readConfigFile, readSupergraphFile } from './files.js';
import type { SupergraphConfig } from './readConfig.js';

/** A supergraph and what is known of where its subgraphs are; without a configuration only what the supergraph says. */
export type GraphOfFile = { readonly supergraph: string; readonly config: SupergraphConfig | undefined };

const isYaml = (file: string): boolean => /\.ya?ml$/.test(file);

/**
 * Reads a composed supergraph, with the configuration beside it where one is named, or a supergraph.yaml, whose subgraphs are
 * composed. Rejects with an Error that says what is wrong and where.
 */
export const readGraphFile = async (
  file: string,
  environment: Readonly<Record<string, string | undefined>>,
  configFile?: string,
): Promise<GraphOfFile> => {
  if (!isYaml(file)) {
    const supergraph = await readSupergraphFile(file);
    return { supergraph, config: configFile === undefined ? undefined : await readConfigFile(configFile, environment) };
  }
  const config = await readConfigFile(configFile ?? file, environment);
  const composition = await composeFile(file, environment);
  if (composition.kind === 'composed') return { supergraph: composition.supergraph, config };
  throw new Error(`${file} does not compose:\n${composition.problems.map((problem) => `  ${problem}`).join('\n')}`);
};
