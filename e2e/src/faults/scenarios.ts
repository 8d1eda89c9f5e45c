import type { Scenario } from './scenario.js';
import { f01ShardKilled } from './scenarios/f01ShardKilled.js';
import { f02AllSlow, f02SomeSlow } from './scenarios/f02ShardSlow.js';
import { f03ShardHung } from './scenarios/f03ShardHung.js';
import { f04ResetMidBody } from './scenarios/f04ResetMidBody.js';
import { f05IdleConnections } from './scenarios/f05IdleConnections.js';
import { f06BadBodies } from './scenarios/f06BadBodies.js';
import { f07SomeErrors, f07Storm } from './scenarios/f07ServerErrors.js';
import { f08WrongActivities, f08WrongPlaces } from './scenarios/f08WrongEntities.js';
import { f09HalfOpen } from './scenarios/f09HalfOpen.js';
import { f11Redis } from './scenarios/f11Redis.js';
import { f17KilledMidBooking } from './scenarios/f17KilledMidBooking.js';
import { f22Reloads } from './scenarios/f22Reloads.js';
import { f27HugeAnswers } from './scenarios/f27HugeAnswers.js';
import { f28SlowClients } from './scenarios/f28SlowClients.js';
import { f31RetryStorm } from './scenarios/f31RetryStorm.js';
import { f33RollingRestart } from './scenarios/f33RollingRestart.js';
import { noisyPartner } from './scenarios/noisyPartner.js';
import { overload } from './scenarios/overload.js';
import { quotaRedis } from './scenarios/quotaRedis.js';

/** Every fault, in the order in which they are tried. */
export const scenarios: readonly Scenario[] = [
  f01ShardKilled,
  f02AllSlow,
  f02SomeSlow,
  f03ShardHung,
  f04ResetMidBody,
  f05IdleConnections,
  f06BadBodies,
  f07SomeErrors,
  f07Storm,
  f08WrongPlaces,
  f08WrongActivities,
  f09HalfOpen,
  f11Redis,
  f17KilledMidBooking,
  f22Reloads,
  f27HugeAnswers,
  f28SlowClients,
  f31RetryStorm,
  f33RollingRestart,
  noisyPartner,
  quotaRedis,
  overload,
];
