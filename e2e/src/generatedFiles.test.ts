import { generate, loadCodegenConfig } from '@graphql-codegen/cli';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const folderOf = (filename: string): string => filename.slice(0, filename.lastIndexOf('/') + 1);
const root = fileURLToPath(new URL('../..', import.meta.url));

test('the types of resolvers and documents are what the schemas make of them now; `npm run codegen` writes them', async () => {
  const { config } = await loadCodegenConfig({ configFilePath: `${root}/codegen.ts` });
  const files: ReadonlyArray<{ filename: string; content: string }> = await generate(
    { ...config, cwd: root, silent: true },
    false,
  );
  // A preset writes several files into a folder.
  const outputs = Object.keys(config.generates).sort();
  const outputOf = (filename: string) => outputs.find((output) => filename === output || output === folderOf(filename));
  expect([...new Set(files.map(({ filename }) => outputOf(filename)))].sort()).toEqual(outputs);
  for (const { filename, content } of files) {
    expect(await readFile(`${root}/${filename}`, 'utf8'), filename).toBe(content);
  }
});
