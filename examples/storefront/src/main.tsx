import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createAttempts } from './booking/attempt.js';
import { createRememberedBookings } from './booking/remembered.js';
import { createAnswerStore } from './client/answerStore.js';
import { createAsk } from './client/ask.js';
import { createServerClock } from './client/serverClock.js';
import { ServicesContext } from './client/services.js';
import { App } from './shell/App.js';

const timeoutMs = 20_000;
const maximumEntries = 100;

const clock = createServerClock(Date.now);
const ask = createAsk({ url: '/graphql', timeoutMs, fetch: (...sent) => fetch(...sent), onServerTime: clock.hear });
const services = {
  ask,
  clock,
  store: createAnswerStore({ ask, now: Date.now, maximumEntries }),
  attempts: createAttempts(sessionStorage, () => crypto.randomUUID()),
  remembered: createRememberedBookings(localStorage),
};

const root = document.getElementById('page');
if (!root) throw new Error('index.html has an element "page".');
createRoot(root).render(
  <StrictMode>
    <ServicesContext value={services}>
      <App />
    </ServicesContext>
  </StrictMode>,
);
