import { execFile } from 'node:child_process';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Delivery } from './releasePlan.js';

/** What a gateway reads: the supergraph, and its configuration where that is delivered, too. */
const supergraphFile = 'supergraph.graphql';
const configFile = 'supergraph.yaml';
/** What was served before the last release is kept in this folder of the folder that is served. */
const keptFolder = 'previous';
/** What was served before a release that is under way, in another. */
const pendingFolder = 'before';
const commandLimitMs = 15 * 60 * 1_000;

/** The texts of the files of a folder; undefined for one that is not there. */
type Texts = { readonly supergraph: string | undefined; readonly config: string | undefined };

const textOf = (file: string): Promise<string | undefined> =>
  readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });

/** Rejects where a file is there and cannot be read. */
export const textsOf = async (folder: string): Promise<Texts> => ({
  supergraph: await textOf(join(folder, supergraphFile)),
  config: await textOf(join(folder, configFile)),
});

/** What was served before the last release that came to its end. */
export const keptTextsOf = (folder: string): Promise<Texts> => textsOf(join(folder, keptFolder));

/** Writes files each whole or not at all, and one right after the other, so that a gateway sees them at once. */
const writeTexts = async (folder: string, { supergraph, config }: Texts): Promise<void> => {
  await mkdir(folder, { recursive: true });
  const files = [
    [supergraphFile, supergraph],
    [configFile, config],
  ] as const;
  const given = files.flatMap(([name, text]) => (text === undefined ? [] : [[join(folder, name), text] as const]));
  for (const [file, text] of given) await writeFile(`${file}.new`, text);
  for (const [file] of given) await rename(`${file}.new`, file);
};

const run = async ([program = '', ...words]: readonly string[], candidate: string): Promise<void> => {
  const filled = words.map((word) => word.replaceAll('{candidate}', candidate));
  await promisify(execFile)(program, filled, { timeout: commandLimitMs }).catch(
    (error: Error & { stderr?: string }) => {
      const said = error.stderr?.trim() || error.message;
      throw new Error(`${[program, ...filled].join(' ')} failed: ${said}`, { cause: error });
    },
  );
};

/** Brings what stands in the folder `candidate` to gateways; of a folder, what it had is kept. */
export const deliver = async (delivery: Delivery, candidate: string): Promise<void> => {
  if (delivery.kind === 'commands') return run(delivery.apply, candidate);
  const { folder } = delivery;
  const fresh = await textsOf(candidate);
  await rm(join(folder, pendingFolder), { recursive: true, force: true });
  await writeTexts(join(folder, pendingFolder), await textsOf(folder));
  await writeTexts(folder, fresh);
};

/** Takes back what was delivered, as if it had never been. Rejects where nothing is kept. */
export const undeliver = async (delivery: Delivery): Promise<void> => {
  if (delivery.kind === 'commands') return run(delivery.undo, '');
  const pending = join(delivery.folder, pendingFolder);
  const before = await textsOf(pending);
  if (before.supergraph === undefined) throw new Error(`Nothing is kept in ${pending}.`);
  await writeTexts(delivery.folder, before);
  await rm(pending, { recursive: true });
};

/** Keeps what was served before what was delivered, for a rollback. */
export const settle = async (delivery: Delivery): Promise<void> => {
  if (delivery.kind === 'commands') return;
  const [kept, pending] = [join(delivery.folder, keptFolder), join(delivery.folder, pendingFolder)];
  await rm(kept, { recursive: true, force: true });
  await rename(pending, kept);
};

/** Brings back what was served before the last release; of a folder, that and what is served change places. Rejects where nothing is kept. */
export const exchange = async (delivery: Delivery): Promise<void> => {
  if (delivery.kind === 'commands') return run(delivery.undo, '');
  const { folder } = delivery;
  const [kept, served] = [await keptTextsOf(folder), await textsOf(folder)];
  if (kept.supergraph === undefined) throw new Error(`Nothing is kept in ${join(folder, keptFolder)}.`);
  await writeTexts(folder, kept);
  await writeTexts(join(folder, keptFolder), served);
};
