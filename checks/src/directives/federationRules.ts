import type { RuleText } from '../ruleText.js';

/** Changes of the directives by which subgraphs share types: https://www.apollographql.com/docs/graphos/reference/federation/directives. */
export const federationRules = {
  'key-removed': {
    level: 'error',
    title: 'An entity can no longer be asked for by a key',
    why: 'Gateways that still have the supergraph from before ask for entities by it, and every plan that joins them fails.',
    advice: 'Keep the key until all gateways have a supergraph without it, and remove it in a change of its own.',
  },
  'key-changed': {
    level: 'error',
    title: 'A key of an entity has become another',
    why: 'Gateways that still have the supergraph from before ask for entities by the old key, and every plan that joins them fails.',
    advice: 'Add the new key beside the old one (@key may be repeated), and remove the old one in a later change.',
  },
  'key-added': {
    level: 'notice',
    title: 'An entity can be asked for by another key',
    why: 'The gateway asks for entities by it as soon as it has the supergraph.',
    advice: "Deploy the subgraph before the supergraph: its resolver has to know the key's fields.",
  },
  'shareable-removed': {
    level: 'notice',
    title: 'A field is no longer shared',
    why: 'Another subgraph that resolves it, too, would no longer compose.',
    advice: 'Nothing, when no other subgraph is to resolve the field.',
  },
  'shareable-added': {
    level: 'notice',
    title: 'A field may be resolved by several subgraphs',
    why: 'The gateway takes the value from whichever subgraph it asks anyway, and takes them to be the same.',
    advice: 'See that all subgraphs that resolve the field give the same value.',
  },
  'external-removed': {
    level: 'warning',
    title: 'A subgraph says that it resolves a field itself',
    why: 'The gateway will ask it for a field that it only used to be given.',
    advice: 'Deploy the resolver before the supergraph.',
  },
  'external-added': {
    level: 'warning',
    title: 'A subgraph no longer resolves a field itself',
    why: 'Another subgraph has to be asked for it: plans get a step more.',
    advice: 'Look at the plan changes of this check, and keep the resolver until all gateways have the new supergraph.',
  },
  'requires-removed': {
    level: 'notice',
    title: 'A field needs no fields of other subgraphs any more',
    why: 'The subgraph is no longer given them.',
    advice: 'Deploy a resolver that does without them before the supergraph.',
  },
  'requires-added': {
    level: 'warning',
    title: 'A field needs fields of other subgraphs',
    why: 'They have to be fetched before it: operations that ask for it get a step more, and gateways with the old supergraph do not send them.',
    advice: 'Deploy a resolver that does with and without them, then the supergraph.',
  },
  'requires-changed': {
    level: 'warning',
    title: 'A field needs other fields of other subgraphs',
    why: 'Gateways with the old supergraph send the old fields, those with the new one the new.',
    advice: 'Deploy a resolver that does with either, then the supergraph.',
  },
  'provides-removed': {
    level: 'warning',
    title: 'A field no longer brings fields of other subgraphs with it',
    why: 'They have to be fetched where they belong: operations get a step more.',
    advice: 'Look at the plan changes of this check.',
  },
  'provides-added': {
    level: 'notice',
    title: 'A field brings fields of other subgraphs with it',
    why: 'The gateway takes them from here and takes them to be the same as where they belong.',
    advice: 'Deploy the resolver before the supergraph, and see that the values are the same.',
  },
  'provides-changed': {
    level: 'warning',
    title: 'A field brings other fields of other subgraphs with it',
    why: 'What it no longer brings has to be fetched where it belongs.',
    advice: 'Look at the plan changes of this check.',
  },
  'override-added': {
    level: 'warning',
    title: 'A field moves here from another subgraph',
    why: 'With the new supergraph only this subgraph is asked for it.',
    advice: 'Deploy the resolver here first, and remove the old one when all gateways have the new supergraph.',
  },
  'override-removed': {
    level: 'warning',
    title: 'A field is no longer taken over from another subgraph',
    why: 'If the other subgraph still resolves it, it is asked again, or composition fails.',
    advice: 'Remove the field from the other subgraph first.',
  },
  'override-changed': {
    level: 'warning',
    title: 'A field is taken over from elsewhere',
    why: 'Another subgraph than before may be asked for it. A label (a part of the traffic) is not followed by this gateway.',
    advice: 'Look at the plan changes of this check.',
  },
  'inaccessible-added': {
    level: 'warning',
    title: 'Something is hidden from clients',
    why: 'For clients it is as if it were removed; what that breaks is among the changes of the API.',
    advice: 'Deprecate it first, and hide it when nobody asks for it any more.',
  },
  'inaccessible-removed': {
    level: 'warning',
    title: 'Something hidden is shown to clients',
    why: 'From then on it is a part of the API that cannot be taken back without breaking somebody.',
    advice: 'See that it is meant for everybody, and whether it needs @authenticated or @requiresScopes.',
  },
  'interface-object-added': {
    level: 'warning',
    title: 'A type stands for an interface of another subgraph',
    why: 'Its fields are then those of every type of the interface, and the gateway asks where the types belong which one it is.',
    advice: 'Look at the plan changes of this check.',
  },
  'interface-object-removed': {
    level: 'error',
    title: 'A type no longer stands for an interface of another subgraph',
    why: 'Gateways that still have the supergraph from before ask for it by the name of the interface.',
    advice: 'Move its fields to the types of the interface first.',
  },
  'compose-directive-removed': {
    level: 'error',
    title: 'A directive no longer reaches the gateway',
    why: 'What it says in this subgraph is in no supergraph any more, and the gateway acts as if it were not there.',
    advice: 'Put @composeDirective back, or remove the directive everywhere in a change that says so.',
  },
  'tag-added': {
    level: 'notice',
    title: 'Something has a tag more',
    why: 'Contracts include or exclude by tags; what that changes in them is told for each contract.',
    advice: 'Nothing, when the contracts are as meant.',
  },
  'tag-removed': {
    level: 'notice',
    title: 'Something has a tag less',
    why: 'Contracts include or exclude by tags; what that changes in them is told for each contract.',
    advice: 'Nothing, when the contracts are as meant.',
  },
  'tag-changed': {
    level: 'notice',
    title: 'Something has other tags',
    why: 'Contracts include or exclude by tags; what that changes in them is told for each contract.',
    advice: 'Nothing, when the contracts are as meant.',
  },
} as const satisfies Readonly<Record<string, RuleText>>;
