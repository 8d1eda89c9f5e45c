import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** A secret that was seen where none may be; what it is is not repeated. */
export type Leak = { readonly kind: string; readonly where: string; readonly test: string };

/** No process tells of more. */
const maximumTold = 20;
const told = new Map<string, number>();

/** Writes down a leak where the run looks for them when it ends. */
export const tellLeak = (folder: string, leak: Leak): void => {
  const count = (told.get(folder) ?? 0) + 1;
  told.set(folder, count);
  if (count > maximumTold) return;
  mkdirSync(folder, { recursive: true });
  appendFileSync(join(folder, `${process.pid}.ndjson`), `${JSON.stringify(leak)}\n`);
};

/** All that was written down in a folder. */
export const leaksIn = (folder: string): readonly Leak[] => {
  let files: string[];
  try {
    files = readdirSync(folder);
  } catch {
    return [];
  }
  return files.flatMap((file) =>
    readFileSync(join(folder, file), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Leak),
  );
};

export const forgetLeaks = (folder: string): void => rmSync(folder, { recursive: true, force: true });
