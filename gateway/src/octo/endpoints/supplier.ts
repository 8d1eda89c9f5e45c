import { ask } from '../operation.js';
import type { OctoEndpoint } from '../octoRequest.js';
import { suppliers } from '../operations/suppliers.js';
import { linkToNext, pageQuery, readPages } from '../pages.js';
import { readInput } from '../readInput.js';
import { supplierOf } from '../shapes/supplier.js';

const endpointOf = (origin: string): string => new URL('/octo', origin).href;

/** GET /supplier: the standard knows one for a connection, and that is us; /suppliers has those whom we sell for. */
export const supplierEndpoint: OctoEndpoint = {
  method: 'GET',
  path: '/supplier',
  isOpen: false,
  handle: async ({ origin }) => ({
    body: supplierOf({ id: 'tripgraph', name: 'Tripgraph', website: null, contactEmail: null }, endpointOf(origin)),
  }),
};

/** GET /suppliers, our addition to the standard. */
export const suppliersEndpoint: OctoEndpoint = {
  method: 'GET',
  path: '/suppliers',
  isOpen: false,
  handle: async (request) => {
    const { execute, query, origin } = request;
    const { nodes, next } = await readPages(
      async (first, after) => (await ask(execute, suppliers, { first, after })).suppliers,
      readInput(pageQuery, query),
    );
    return {
      body: nodes.map((supplier) => supplierOf(supplier, endpointOf(origin))),
      headers: linkToNext(request, '/suppliers', next),
    };
  },
};
