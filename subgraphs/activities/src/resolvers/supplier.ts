import type { RequestContext } from '../context.js';
import type { SupplierResolvers } from '../generated/resolvers.js';
import { checkId, notFound } from '../ids.js';
import type { SupplierRow } from '../rows.js';

/** The supplier with this id. Throws INVALID_ID or NOT_FOUND. */
export const findSupplier = async (id: string, context: RequestContext): Promise<SupplierRow> => {
  const row = await context.suppliers.load(checkId('Supplier', id));
  if (!row) throw notFound('Supplier', id);
  return row;
};

export const supplierResolvers: SupplierResolvers = {
  __resolveReference: ({ id }: { readonly id: string }, context) => findSupplier(id, context),
  place: ({ placeId }) => ({ id: placeId }),
};
