import { readFile, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { compose, type Composition } from './compose.js';
import { parseFile } from './parseFile.js';
import { readConfig, type SupergraphConfig } from './readConfig.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** A composed supergraph of a thousand types has about one megabyte. */
const maximumBytes = 16 * 1024 * 1024;

const readText = async (file: string, purpose: string, maxBytes = maximumBytes): Promise<string> => {
  try {
    const { size } = await stat(file);
    if (size > maxBytes) throw new Error(`it has ${size} bytes, and no more than ${maxBytes} are read`);
    return await readFile(file, 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? 'there is no such file' : (code ?? message);
    throw new Error(`${purpose} ${file} cannot be read: ${why}.`, { cause: error });
  }
};

/** Reads supergraph.yaml. Rejects with an Error that says what is wrong and where. */
export const readConfigFile = async (
  file: string,
  environment: Environment,
  maxBytes?: number,
): Promise<SupergraphConfig> => readConfig(file, await readText(file, 'The configuration', maxBytes), environment);

/** Reads a composed supergraph. Rejects with an Error that names the file, and the line where it is not GraphQL. */
export const readSupergraphFile = async (file: string, maxBytes?: number): Promise<string> => {
  const text = await readText(file, 'The supergraph', maxBytes);
  if (text.trim() === '') throw new Error(`The supergraph ${file} is empty.`);
  parseFile(file, text);
  return text;
};

const { version: compositionVersion } = createRequire(import.meta.url)('@apollo/composition/package.json') as {
  version: string;
};

/**
 * Composes what a supergraph.yaml names; schema files are found beside it. Defaults written in the file count before the
 * environment, so that the same files compose to the same supergraph everywhere.
 */
export const composeFile = async (file: string, environment: Environment): Promise<Composition> => {
  const config = readConfig(file, await readText(file, 'The configuration'), environment, 'default');
  if (config.federationVersion !== compositionVersion) {
    const problem = `federation_version: the file asks for =${config.federationVersion}, installed is =${compositionVersion}`;
    return { kind: 'refused', problems: [problem] };
  }
  const schemas = await Promise.all(
    config.subgraphs.map(async ({ name, schemaFile }) => {
      const text = await readText(resolve(dirname(file), schemaFile), `The schema of "${name}"`);
      return [name, text] as const;
    }),
  );
  return compose(config, new Map(schemas));
};

/** Writes a composed supergraph. */
export const writeSupergraphFile = (file: string, supergraph: string): Promise<void> => writeFile(file, supergraph);
