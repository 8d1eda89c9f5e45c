import type { RuleText } from '../ruleText.js';
import { fieldRules } from './fieldRules.js';
import { inputRules } from './inputRules.js';
import { operationDirectiveRules } from './operationDirectiveRules.js';

/** Every kind of change of the schema that clients see, by what graphql-inspector calls it. */
export const apiRules: Readonly<Record<string, RuleText>> = {
  ...fieldRules,
  ...inputRules,
  ...operationDirectiveRules,
};
