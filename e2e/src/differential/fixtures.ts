import { readFileSync } from 'node:fs';
import type { Fixture } from './fixture.js';
import { company } from './fixtures/company.js';
import { forum } from './fixtures/forum.js';
import { library } from './fixtures/library.js';
import { matrix } from './fixtures/matrix.js';
import { relay } from './fixtures/relay.js';
import { shop } from './fixtures/shop.js';
import { tickets } from './fixtures/tickets.js';

const schemaFile = (subgraph: string): string =>
  readFileSync(new URL(`../../../subgraphs/${subgraph}/schema.graphql`, import.meta.url), 'utf8');

/** Our own supergraph, each subgraph as one instance. */
const travel: Fixture = {
  name: 'travel',
  subgraphs: { activities: schemaFile('activities'), places: schemaFile('places') },
};

export const fixtures: readonly Fixture[] = [shop, library, company, tickets, matrix, forum, relay, travel];
