import { noProduct } from '../notThere.js';
import type { OctoEndpoint } from '../octoRequest.js';
import { ask } from '../operation.js';
import { product } from '../operations/product.js';
import { products } from '../operations/products.js';
import { linkToNext, pageQuery, readPages } from '../pages.js';
import { readInput } from '../readInput.js';
import { productOf } from '../shapes/product.js';

/** GET /products/{id}. */
export const productEndpoint: OctoEndpoint = {
  method: 'GET',
  path: '/products/:id',
  isOpen: false,
  handle: async ({ params: { id = '' }, capabilities, execute }) => {
    const { activity } = await ask(execute, product, { id, content: capabilities.content });
    if (!activity) throw noProduct(id);
    return { body: productOf(activity, capabilities) };
  },
};

/** GET /products: the newest first, at most so many at once; the header Link leads on. */
export const productsEndpoint: OctoEndpoint = {
  method: 'GET',
  path: '/products',
  isOpen: false,
  handle: async (request) => {
    const { execute, capabilities, query } = request;
    const { nodes, next } = await readPages(
      async (first, after) =>
        (await ask(execute, products, { first, after, content: capabilities.content })).activities,
      readInput(pageQuery, query),
    );
    return {
      body: nodes.map((activity) => productOf(activity, capabilities)),
      headers: linkToNext(request, '/products', next),
    };
  },
};
