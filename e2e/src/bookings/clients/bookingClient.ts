import { keyOf, type Attempt, type Content, type Operation, type Outcome } from '../history/attempt.js';
import { documents } from './documents.js';
import { noAnswer, outcomeOf, type Answer } from './outcomeOf.js';

export type Partner = { readonly name: string; readonly key: string };

/** What a client wants to book. */
export type Wish = { readonly partner: Partner; readonly uuid: string; readonly content: Content };

/** Sends one request and says what came of it. */
export type BookingClient = {
  readonly hold: (wish: Wish) => Promise<Outcome>;
  readonly change: (operation: 'extend' | 'confirm' | 'cancel', wish: Wish, bookingId: string) => Promise<Outcome>;
  readonly read: (wish: Wish) => Promise<Outcome>;
};

const timeoutMs = 30_000;
const nowUs = (): number => Math.round(performance.now() * 1_000);

const post = async (url: string, key: string, query: string, variables: object): Promise<Outcome> => {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(timeoutMs),
    });
    return outcomeOf((await response.json()) as Answer);
  } catch {
    return noAnswer;
  }
};

/** A client of the gateway at `url`; everything that it does and sees is handed to `record`. */
export const bookingClient = (url: string, client: number, record: (attempt: Attempt) => void): BookingClient => {
  const ask = async (operation: Exclude<Operation, 'lapse'>, wish: Wish, variables: object): Promise<Outcome> => {
    const { partner, uuid, content } = wish;
    const startUs = nowUs();
    const answered = await post(url, partner.key, documents[operation], variables);
    const isAbsent = operation === 'read' && answered.kind === 'error' && answered.code === 'NOT_FOUND';
    const outcome: Outcome = isAbsent ? { kind: 'ok', booking: null, replayed: false } : answered;
    record({ client, partner: partner.name, uuid, operation, content, startUs, endUs: nowUs(), outcome });
    return outcome;
  };
  return {
    hold: (wish) => {
      const { activityId, optionId, availabilityId, units } = wish.content;
      const asked = Object.entries(units).map(([unitId, quantity]) => ({ unitId, quantity }));
      const resellerReference = keyOf({ partner: wish.partner.name, uuid: wish.uuid });
      return ask('hold', wish, {
        input: { uuid: wish.uuid, activityId, optionId, availabilityId, units: asked, resellerReference },
      });
    },
    change: (operation, wish, bookingId) => ask(operation, wish, { input: { bookingId } }),
    read: (wish) => ask('read', wish, { activityId: wish.content.activityId, uuid: wish.uuid }),
  };
};
