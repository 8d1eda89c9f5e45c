import type { CostRules } from '@tripgraph/gateway/cost/costRules';
import type { GraphQLSchema } from 'graphql';
import type { Deprecation } from './deprecations.js';
import type { Examples } from './examples.js';
import type { Links } from './links.js';
import type { Uses } from './uses.js';
import type { WhoMaySee } from './whoMaySee.js';

/** What pages are made of. */
export type Site = {
  readonly title: string;
  readonly schema: GraphQLSchema;
  readonly links: Links;
  readonly usesOf: (type: string) => Uses;
  readonly whoMaySee: WhoMaySee;
  readonly costs: CostRules;
  readonly examples: Examples;
  readonly deprecations: readonly Deprecation[];
};
