import type { Scenario } from './scenario.js';
import { f01ShardKilled } from './scenarios/f01ShardKilled.js';
import { f04ResetMidBody } from './scenarios/f04ResetMidBody.js';
import { f09HalfOpen } from './scenarios/f09HalfOpen.js';

/** Every fault, in the order in which they are tried. */
export const scenarios: readonly Scenario[] = [f01ShardKilled, f04ResetMidBody, f09HalfOpen];
