import type { ValidationRule } from 'graphql';
import type { GatewaySettings } from './config.js';
import { reservedNames } from './http/reservedNames.js';
import type { ServedDocuments } from './http/server.js';
import { limitsFor, type OperationLimits } from './limits/operationLimits.js';
import { reasonAgainstRequest } from './limits/requestSize.js';
import { reasonAgainstText } from './limits/tokens.js';
import { tooComplex } from './limits/tooComplex.js';
import { operationTexts } from './octo/operationTexts.js';
import { hiddenPrefix } from './shards/hidden.js';

/** What documents must keep to beside GraphQL's own rules. */
export const validationRulesOf = (limitsOf: (source: string) => OperationLimits): readonly ValidationRule[] => [
  tooComplex(limitsOf),
  reservedNames({ prefix: hiddenPrefix, variables: ['representations'] }),
];

/** What a document may be by its text: more, when it is an operation of our own or was checked when its manifest was read. */
const limitsOf = (
  { limits }: Pick<GatewaySettings, 'limits'>,
  isListed: (source: string) => boolean,
): ((source: string) => OperationLimits) => {
  const own: ReadonlySet<string> = new Set(operationTexts);
  const persisted = limitsFor('persisted', limits);
  return (source) => (own.has(source) || isListed(source) ? persisted : limits);
};

/** What documents may be, and what is kept of them, as the settings say. */
export const servedDocuments = (
  { limits, production, documentStoreBytes }: Pick<GatewaySettings, 'limits' | 'production' | 'documentStoreBytes'>,
  isListed: (source: string) => boolean,
): ServedDocuments => {
  const limitsOfText = limitsOf({ limits }, isListed);
  return {
    validationRules: validationRulesOf(limitsOfText),
    openSchema: !production,
    refuseSize: (document, variables) => reasonAgainstRequest(limits, document, variables),
    refuseTokens: (document) => reasonAgainstText(document, limitsOfText(document).maxTokens),
    maxTokens: limitsFor('persisted', limits).maxTokens,
    storeBytes: documentStoreBytes,
  };
};
