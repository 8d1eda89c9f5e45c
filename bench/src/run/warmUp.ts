import type { Measurement } from '../load/protocol.js';

type Warming = Pick<Measurement, 'cpuMicrosPerRequest' | 'requestsPerSecond'>;

/** What a request takes; where there is no /proc to say so, what it takes altogether. */
const costOf = ({ cpuMicrosPerRequest, requestsPerSecond }: Warming): number =>
  cpuMicrosPerRequest ?? 1_000_000 / requestsPerSecond;

/** A round that takes less than this part of the cheapest before it shows that the program is still getting faster. */
const stillFaster = 0.97;
const roundsWithoutGain = 2;
const mostRounds = 10;

/** Whether so many rounds in a row have brought nothing, or it has lasted long enough. */
export const isWarm = (rounds: readonly Warming[]): boolean => {
  if (rounds.length >= mostRounds) return true;
  let cheapest = Infinity;
  let lastGain = 0;
  rounds.map(costOf).forEach((cost, index) => {
    if (cost < cheapest * stillFaster) lastGain = index;
    cheapest = Math.min(cheapest, cost);
  });
  return rounds.length - 1 - lastGain >= roundsWithoutGain;
};

/**
 * Lets a program get warm: V8 compiles what is hot in the background, on the same core, and with a large program it is at that for
 * more than ten seconds under load, in which it takes a quarter of the processor.
 */
export const warmUp = async (measure: () => Promise<Warming>): Promise<void> => {
  const rounds: Warming[] = [];
  while (!isWarm(rounds)) rounds.push(await measure());
};
