import { DEFAULT_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph } from '@apollo/federation-internals';

/** What a supergraph may say must be understood: what Apollo's planner follows, and who may ask for what, which we enforce. */
const supportedFeatures = new Set([
  ...DEFAULT_SUPPORTED_SUPERGRAPH_FEATURES,
  'https://specs.apollo.dev/authenticated/v0.1',
  'https://specs.apollo.dev/requiresScopes/v0.1',
  'https://specs.apollo.dev/policy/v0.1',
]);

/** Reads a composed supergraph. Throws an Error when it is not a valid one, or says that something unknown has to be followed. */
export const buildSupergraph = (text: string): Supergraph =>
  Supergraph.build(text, { supportedFeatures, validateSupergraph: true });
