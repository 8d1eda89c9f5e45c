import { readSupergraphFile } from '@tripgraph/gateway/supergraph/files';
import type { Command } from 'commander';
import { join } from 'node:path';
import { ExitCode } from './exitCode.js';

type SchemaDocsFlags = { supergraph: string; out: string; examples?: string; title: string };

const run = async ({ supergraph, out, examples, title }: SchemaDocsFlags): Promise<void> => {
  const { readExamples } = await import('@tripgraph/checks/reference/readExamples');
  const { referenceInput } = await import('@tripgraph/checks/reference/referenceInput');
  const { referencePages } = await import('@tripgraph/checks/reference/reference');
  const { writeReference } = await import('@tripgraph/checks/reference/writeReference');
  const files = examples === undefined ? [] : await readExamples(examples);
  const input = referenceInput(title, await readSupergraphFile(supergraph), files);
  const count = await writeReference(out, referencePages(input));
  process.stdout.write(`${join(out, 'index.html')} is written, with ${count - 1} files beside it.\n`);
};

/** Adds `tripgraph schema-docs`. */
export const addSchemaDocsCommand = (program: Command): void => {
  program
    .command('schema-docs')
    .description('Write a reference of the API as pages that are read from files, without a server.')
    .option('--supergraph <file>', 'the composed supergraph', 'supergraph.graphql')
    .option('--out <folder>', 'where the pages go: empty, or written by this command', '.tripgraph/schema-docs')
    .option('--examples <folder>', 'operations, one .graphql file each, that are shown where they use a type or field')
    .option('--title <text>', 'what the reference is called', 'API reference')
    .action((flags: SchemaDocsFlags) =>
      run(flags).catch((error: Error) => {
        throw new ExitCode(2, error.message, { cause: error });
      }),
    );
};
