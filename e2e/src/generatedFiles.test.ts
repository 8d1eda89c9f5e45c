import { generate, loadCodegenConfig } from '@graphql-codegen/cli';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

test('the resolver types are what the schemas make of them now; `npm run codegen` writes them', async () => {
  const { config } = await loadCodegenConfig({ configFilePath: `${root}/codegen.ts` });
  const files: ReadonlyArray<{ filename: string; content: string }> = await generate(
    { ...config, cwd: root, silent: true },
    false,
  );
  expect(files.map((file) => file.filename).sort()).toEqual(Object.keys(config.generates).sort());
  for (const { filename, content } of files) {
    expect(await readFile(`${root}/${filename}`, 'utf8'), filename).toBe(content);
  }
});
