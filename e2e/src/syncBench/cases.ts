import type { BenchCase } from './benchCase.js';
import { cms } from './cmsCase.js';
import { lodgingCases } from './lodgingCases.js';
import { onix } from './onixCase.js';
import { things } from './thingsCase.js';
import { viatorCases } from './viatorCases.js';
import { wordPressCases } from './wordPressCases.js';

/** All syncs that can be measured. */
export const cases: readonly BenchCase[] = [things, cms, onix, ...viatorCases, ...lodgingCases, ...wordPressCases];
