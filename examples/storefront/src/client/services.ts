import { createContext, useContext } from 'react';
import type { Attempts } from '../booking/attempt.js';
import type { RememberedBookings } from '../booking/remembered.js';
import type { AnswerStore } from './answerStore.js';
import type { Ask } from './ask.js';
import type { ServerClock } from './serverClock.js';

/** What the pages need of the world outside. */
export type Services = {
  readonly ask: Ask;
  readonly store: AnswerStore;
  readonly clock: ServerClock;
  readonly attempts: Attempts;
  readonly remembered: RememberedBookings;
};

export const ServicesContext = createContext<Services | undefined>(undefined);

export const useServices = (): Services => {
  const services = useContext(ServicesContext);
  if (!services) throw new Error('Services are given to the whole page, in main.tsx.');
  return services;
};
