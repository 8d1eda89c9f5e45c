import { fieldRules } from '../api/fieldRules.js';
import { inputRules } from '../api/inputRules.js';
import { operationDirectiveRules } from '../api/operationDirectiveRules.js';
import { approvalRules } from '../approvals/approvalRules.js';
import { contractRules } from '../contracts/contractRules.js';
import { deprecationRules } from '../deprecation/deprecationRules.js';
import { answerRules } from '../directives/answerRules.js';
import { federationRules } from '../directives/federationRules.js';
import { guardRules } from '../directives/guardRules.js';
import { shardRules } from '../directives/shardRules.js';
import { lintRules } from '../lint/lintRules.js';
import { operationRules } from '../operations/operationRules.js';
import { parityRules } from '../parity/parityRules.js';
import { planRules } from '../plans/planRules.js';
import type { RuleText } from '../ruleText.js';
import { sideRules } from '../sides/sideRules.js';

/** Every rule of the checks by its id. `docs/check-rules.md` is written from it (`npm run docs`); a test proves it whole. */
export const catalogue: Readonly<Record<string, RuleText>> = {
  ...answerRules,
  ...approvalRules,
  ...contractRules,
  ...deprecationRules,
  ...federationRules,
  ...fieldRules,
  ...guardRules,
  ...inputRules,
  ...lintRules,
  ...operationDirectiveRules,
  ...operationRules,
  ...parityRules,
  ...planRules,
  ...shardRules,
  ...sideRules,
};
