import { openSourceClient, type SourceClient } from '@tripgraph/kit/sync/sourceClient';
import type { SupplierSettings } from '../../config.js';
import type { OfferSupplier } from '../supplier.js';
import { bookingOffers } from './bookingOffers.js';
import { hostelworldOffers } from './hostelworldOffers.js';

export type SuppliersOptions = {
  readonly suppliers: readonly SupplierSettings[];
  readonly deadlineMs: number;
  readonly privateHosts: readonly string[];
};

export type Suppliers = { readonly suppliers: readonly OfferSupplier[]; readonly close: () => Promise<void> };

/** A live answer is of use now or not at all: nothing is tried twice, and no supplier is left alone for long. */
const attempts = { maximumAttempts: 1, maximumWaitMs: 1_000, ratePerSecond: 1_000 } as const;
const maximumBodyBytes = 8_000_000;
/** Different searches are asked for side by side: one that waits for a connection has lost its time. */
const maximumConnections = 64;

const headersOf = ({ token, affiliateId }: SupplierSettings): Readonly<Record<string, string>> => ({
  ...(token !== undefined && { authorization: `Bearer ${token}` }),
  ...(affiliateId !== undefined && { 'x-affiliate-id': affiliateId }),
});

const supplierOf = ({ name, dialect }: SupplierSettings, client: SourceClient): OfferSupplier =>
  dialect === 'BOOKING'
    ? bookingOffers(name, (path, body, signal) => client.json(path, { method: 'POST', body, signal }))
    : hostelworldOffers(name, (path, query, signal) => client.json(path, { query, signal }));

/** Opens the suppliers of live offers; connections are made as they are needed. */
export const openSuppliers = ({ suppliers, deadlineMs, privateHosts }: SuppliersOptions): Suppliers => {
  const opened = suppliers.map((settings) => {
    const limits = { totalTimeoutMs: deadlineMs, maximumBodyBytes, maximumConnections, privateHosts, ...attempts };
    const client = openSourceClient({ baseUrl: settings.url, headers: headersOf(settings), ...limits });
    return { client, supplier: supplierOf(settings, client) };
  });
  return {
    suppliers: opened.map(({ supplier }) => supplier),
    close: async () => void (await Promise.all(opened.map(({ client }) => client.close()))),
  };
};
