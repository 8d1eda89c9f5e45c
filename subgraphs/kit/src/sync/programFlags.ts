import { parseArgs } from 'node:util';

/** What the program of a sync is asked to do. */
export type ProgramFlags = {
  /** Names of sources; empty: all. */
  readonly sources: readonly string[];
  /** Run once and end, instead of whenever it is due. */
  readonly once: boolean;
  readonly full: boolean;
  readonly dryRun: boolean;
  readonly fullDeletes: boolean;
  readonly list: boolean;
  readonly help: boolean;
};

export const programHelp = (name: string, sources: readonly string[]): string =>
  `Keeps what ${name} knows of its sources up to date: ${sources.join(', ')}.

Usage: node dist/sync/main.js [source …] [flags]

Without flags it runs until it is stopped, and syncs each source whenever it is due.

  --once          sync the sources one after the other, and end
  --full          read everything, though changes would do (once)
  --dry-run       say what would be written, and write nothing (once)
  --full-deletes  delete what a full run did not bring, even where that is more than half of all (once)
  --list          name the sources, one a line, and end
  --help          this text

Ends with 0; 1 when records are in quarantine; 2 when a sync failed, or could not begin.
`;

/** Reads a command line. Throws a sentence about what cannot be understood. */
export const readProgramFlags = (words: readonly string[], known: readonly string[]): ProgramFlags => {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      once: { type: 'boolean', default: false },
      full: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
      'full-deletes': { type: 'boolean', default: false },
      list: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const unknown = positionals.find((source) => !known.includes(source));
  if (unknown !== undefined)
    throw new Error(`There is no source ${JSON.stringify(unknown)} here: name ${known.join(', ')}, or none for all.`);
  const { full, list, help, 'dry-run': dryRun, 'full-deletes': fullDeletes } = values;
  const once = values.once || full || dryRun || fullDeletes;
  return { sources: positionals, once, full: full || fullDeletes, dryRun, fullDeletes, list, help };
};
