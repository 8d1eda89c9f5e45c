import { setTimeout as wait } from 'node:timers/promises';
import type { Random } from '../../differential/random.js';
import type { BookingClient, Wish } from '../clients/bookingClient.js';
import { settle } from '../clients/settle.js';
import type { Outcome } from '../history/attempt.js';
import type { Script } from './wish.js';

const bookingIdOf = (outcome: Outcome | undefined): string | undefined =>
  outcome?.kind === 'ok' ? outcome.booking?.id : undefined;

const looks = 20;
const lookPauseMs = 15;

/** Looks for a booking whose hold has not been answered yet; its id as soon as it is there. */
const findEarly = async (client: BookingClient, wish: Wish, isOver: () => boolean): Promise<string | undefined> => {
  for (let look = 0; look < looks && !isOver(); look += 1) {
    const id = bookingIdOf(await client.read(wish));
    if (id !== undefined) return id;
    await wait(lookPauseMs);
  }
  return undefined;
};

/** Makes one attempt to book, as its script has it: every request until its outcome is known. */
export const carryOut = async (
  client: BookingClient,
  script: Script,
  random: Random,
  signal: AbortSignal,
): Promise<void> => {
  const { wish, ending, twice, other, look } = script;
  const hold = (): Promise<Outcome> => settle(() => client.hold(wish), random, signal);
  const change = (operation: 'extend' | 'confirm' | 'cancel', id: string): Promise<Outcome> =>
    settle(() => client.change(operation, wish, id), random, signal);

  const held = twice
    ? Promise.all([hold(), hold()]).then(([first, second]) => (bookingIdOf(first) ? first : second))
    : hold();
  if (ending === 'confirmEarly') {
    let isOver = false;
    void held.then(() => (isOver = true));
    const early = await findEarly(client, wish, () => isOver);
    if (early !== undefined) await change('confirm', early);
  }
  const id = bookingIdOf(await held);
  if (other) await settle(() => client.hold({ ...wish, content: other }), random, signal);
  if (id === undefined) return;
  switch (ending) {
    case 'confirm':
    case 'confirmEarly':
      await change('confirm', id);
      break;
    case 'confirmThenCancel':
      await change('confirm', id);
      await change('cancel', id);
      break;
    case 'extendThenConfirm':
      await change('extend', id);
      await change('confirm', id);
      break;
    case 'cancel':
      await change('cancel', id);
      break;
    case 'confirmOrCancel':
      await Promise.all([change('confirm', id), change('cancel', id)]);
      break;
    case 'leave':
      break;
  }
  if (look) await settle(() => client.read(wish), random, signal);
};
