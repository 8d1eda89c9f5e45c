import type { Finding, Invariant } from './finding.js';
import { audit } from './invariants/audit.js';
import { conservation } from './invariants/conservation.js';
import { errorHonesty } from './invariants/errorHonesty.js';
import { holdRule } from './invariants/holdRule.js';
import { money } from './invariants/money.js';
import { monotonicState } from './invariants/monotonicState.js';
import { noDuplicate } from './invariants/noDuplicate.js';
import { noGhost } from './invariants/noGhost.js';
import { noLoss } from './invariants/noLoss.js';
import { noOversell } from './invariants/noOversell.js';
import { outbox } from './invariants/outbox.js';
import { readOwnWrite } from './invariants/readOwnWrite.js';
import { singleOwner } from './invariants/singleOwner.js';
import type { Ledger } from './ledger.js';

export const invariants: readonly Invariant[] = [
  noLoss,
  noDuplicate,
  noOversell,
  conservation,
  noGhost,
  singleOwner,
  holdRule,
  readOwnWrite,
  monotonicState,
  money,
  audit,
  outbox,
  errorHonesty,
];

export type Verdict = { readonly invariant: Invariant; readonly finding: Finding };

export const checkAll = (ledger: Ledger): readonly Verdict[] =>
  invariants.map((invariant) => ({ invariant, finding: invariant.check(ledger) }));

/** How many violations there are of those invariants, or of all. */
export const violationsOf = (verdicts: readonly Verdict[], ids?: readonly string[]): number =>
  verdicts
    .filter(({ invariant }) => ids === undefined || ids.includes(invariant.id))
    .reduce((sum, { finding }) => sum + finding.violations.length, 0);
