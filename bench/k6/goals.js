import { settings } from './settings.js';

/** An alert calls when one answer in a hundred takes longer: GatewaySlow in deploy/prometheus/rules.yml. */
const slowMs = 1000;
/** How long a read may be expected to wait before it is shed: GATEWAY_QUEUE_MS in docs/running.md. */
const queueMs = 500;
/** docs/scale.md, "Simulated": what 99 of a hundred take at most while half of the gateway's cores are busy. */
const oneActivityMs = 147;
const pageOfAllShardsMs = 203;

/** What 95 of a hundred answers take at most, by operation. */
const usualMs = {
  PlacePage: queueMs,
  ActivityWithPlace: oneActivityMs,
  FindPlace: queueMs,
  SearchActivities: pageOfAllShardsMs,
  ActivitiesAtPlace: pageOfAllShardsMs,
  Availability: queueMs,
  HoldBooking: queueMs,
  ConfirmBooking: queueMs,
  CancelBooking: queueMs,
};

const within = (ms) => ms * settings.latencyFactor;

const durations = ({ name }) => [
  `http_req_duration{name:${name}}`,
  [`p(95)<${within(usualMs[name])}`, `p(99)<${within(slowMs)}`],
];

/** What has to hold for a run that asks these operations. */
export const goalsOf = (asked) => ({
  // 99.99 %: the goal of deploy/prometheus/rules.yml for what clients ask.
  failures: ['rate<=0.0001'],
  // "0 wrong", as docs/faults.md has it for every fault.
  'checks{check:is what was asked for}': ['rate==1'],
  // What was due was asked: else what is slow would be left out of the figures.
  dropped_iterations: ['count==0'],
  ...Object.fromEntries(asked.map(durations)),
});
