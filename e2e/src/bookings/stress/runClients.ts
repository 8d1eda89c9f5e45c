import { randomOf, type Random } from '../../differential/random.js';
import { bookingClient, type Partner } from '../clients/bookingClient.js';
import type { Attempt } from '../history/attempt.js';
import { carryOut } from './carryOut.js';
import type { Offers } from './offers.js';
import { drawScript, type Script } from './wish.js';

export type ClientsOptions = {
  readonly gatewayUrl: string;
  readonly partners: readonly Partner[];
  readonly offers: Offers;
  readonly attempts: number;
  readonly clients: number;
  readonly seed: string;
  /** Changes what was drawn, for scenarios that want something particular. */
  readonly adapt?: (script: Script, random: Random) => Script;
  /** Leaves unknown what is unknown. */
  readonly giveUp: AbortSignal;
  readonly record: (attempt: Attempt) => void;
  /** Told how many attempts have ended. */
  readonly onAttempt?: (ended: number) => void;
};

/** Lets clients share the attempts, each one after the other, until all are made or the signal aborts. How many were made. */
export const runClients = async (options: ClientsOptions, signal: AbortSignal): Promise<number> => {
  const { gatewayUrl, partners, offers, attempts, seed, adapt = (script) => script } = options;
  let begun = 0;
  let ended = 0;
  const work = async (number: number): Promise<void> => {
    const client = bookingClient(gatewayUrl, number, options.record);
    while (begun < attempts && !signal.aborted) {
      const attempt = begun;
      begun += 1;
      const random = randomOf(`${seed}/${attempt}`);
      const script = adapt(drawScript(random, offers, partners, seed, attempt), random);
      await carryOut(client, script, random, options.giveUp);
      ended += 1;
      options.onAttempt?.(ended);
    }
  };
  await Promise.all(Array.from({ length: Math.min(options.clients, attempts) }, (_, number) => work(number)));
  return ended;
};
