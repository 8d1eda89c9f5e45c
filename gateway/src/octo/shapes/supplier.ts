import type { Supplier } from '../operations/suppliers.js';

/** OCTO's supplier. */
export const supplierOf = ({ id, name, website, contactEmail }: Supplier, endpoint: string) => ({
  id,
  name,
  endpoint,
  contact: { website, email: contactEmail, telephone: null, address: null },
});
