import type { Command } from 'commander';
import { wholeNumber } from './wholeNumber.js';

type QualityFlags = {
  readonly cases: number;
  readonly seed: number;
  readonly wrong?: boolean;
  readonly json?: boolean;
};

const mostCases = 1_000_000;

const run = async ({ cases, seed, wrong = false, json }: QualityFlags): Promise<void> => {
  const { measureQuality } = await import('@tripgraph/places/gazetteer/quality/measureQuality');
  const { describeQuality } = await import('@tripgraph/places/gazetteer/quality/describeQuality');
  const { readWorld } = await import('@tripgraph/places/gazetteer/quality/world');
  const quality = measureQuality(readWorld(), { cases, seed });
  process.stdout.write(json ? `${JSON.stringify(quality, null, 2)}\n` : describeQuality(quality, wrong));
};

/** Adds `tripgraph places quality`. */
export const addQualityCommand = (places: Command): void =>
  void places
    .command('quality')
    .description('Say how well places are found: precision and recall on made-up cases and on traps.')
    .option('--cases <number>', 'how many cases are made of real places', wholeNumber(1, mostCases), 900)
    .option('--seed <number>', 'the number that fixes them', wholeNumber(0, 4_294_967_295), 1)
    .option('--wrong', 'list every case that is not right')
    .option('--json', 'for programs')
    .action(run);
