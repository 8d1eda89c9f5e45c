import type { UserCounts } from './counter.js';
import type { UsageFile } from './usageFile.js';
import type { OperationUse } from './usesOf.js';

/** So many uses are not written: of too many operations, of one that is too long, or the file could not be written. */
export type Dropped = { memory: number; document: number; file: number };

export type WriterOptions = {
  readonly file: UsageFile;
  readonly usesOf: (
    counts: readonly UserCounts[],
  ) => Promise<{ readonly uses: readonly OperationUse[]; readonly leftOut: number }>;
  /** Told once that the file cannot be written and why, and once that it can again. */
  readonly onFailing: (reason: string) => void;
  readonly onMended: () => void;
  /** Told of uses of operations that were too many to be told apart. */
  readonly onTooMany: (uses: number) => void;
};

export type UsageWriter = {
  /** Writes what was counted on a day. Never rejects: what cannot be written is dropped. */
  readonly write: (counts: readonly UserCounts[], day: string) => Promise<void>;
  /** Since the start. */
  readonly dropped: () => Readonly<Dropped>;
};

const toldApart = ({ operations }: UserCounts): number => {
  let uses = 0;
  for (const { count } of operations.values()) uses += count;
  return uses;
};

const sumOf = (counts: readonly UserCounts[], usesOf: (of: UserCounts) => number): number =>
  counts.reduce((sum, of) => sum + usesOf(of), 0);

/** Writes what is used to a file that it opens at once, so that whoever has named one that cannot be written learns it. */
export const usageWriter = ({ file, usesOf, onFailing, onMended, onTooMany }: WriterOptions): UsageWriter => {
  const dropped: Dropped = { memory: 0, document: 0, file: 0 };
  let isFailing = false;
  const attempt = async (act: () => Promise<void>): Promise<void> => {
    try {
      await act();
      if (isFailing) onMended();
      isFailing = false;
    } catch (error) {
      if (!isFailing) onFailing((error as Error).message);
      isFailing = true;
    }
  };
  const opened = attempt(() => file.write([], ''));
  return {
    dropped: () => dropped,
    write: async (counts, day) => {
      await opened;
      const others = sumOf(counts, (of) => of.others.count);
      dropped.memory += others;
      if (others > 0) onTooMany(others);
      await attempt(async () => {
        const { uses, leftOut } = await usesOf(counts);
        if (uses.length > 0) await file.write(uses, day);
        dropped.document += leftOut;
      });
      if (isFailing) dropped.file += sumOf(counts, toldApart);
    },
  };
};
