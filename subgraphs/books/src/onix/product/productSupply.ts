import { minorUnitsOf, precisionOf } from '@tripgraph/kit/money';
import { childOf, childrenOf, textIn, type OnixElement } from '../element.js';
import type { MessageHeader } from '../messageHeader.js';
import { dateOf } from './dates.js';
import type { Price, Supply, Territory } from './product.js';
import { territoryIn } from './territory.js';

/** What a message says once for all its prices. */
export type PriceDefaults = Pick<MessageHeader, 'currency' | 'priceType'>;

/**
 * List 58: prices that are for whoever buys one copy. Those between companies (05 to 09, 15, 17, 25, 27, 31 to 35) are nobody
 * else's business, and are not taken in at all.
 */
const retailTypes = new Set(['01', '02', '03', '04', '11', '12', '13', '14', '21', '22', '23', '24', '41', '42']);
/** List 59: no qualifier, 00 unqualified and 05 consumers. The others are for libraries, schools, members and sets. */
const consumerQualifiers = new Set([null, '00', '05']);

/** List 173: 14 from, 15 until, 24 both in one. */
const dateIn = (price: OnixElement, role: '14' | '15'): string | null => {
  const date = childrenOf(price, 'PriceDate').find((each) => textIn(each, 'PriceDateRole') === role);
  return dateOf(childOf(date ?? null, 'Date'));
};

const priceOf = (price: OnixElement, defaults: PriceDefaults, market: Territory | 'NOWHERE' | null): Price | null => {
  const type = textIn(price, 'PriceType') ?? defaults.priceType ?? '';
  const isConditional = childOf(price, 'PriceCondition') ?? childOf(price, 'PriceConstraint');
  if (!retailTypes.has(type) || isConditional || !consumerQualifiers.has(textIn(price, 'PriceQualifier'))) return null;
  const currency = textIn(price, 'CurrencyCode') ?? defaults.currency ?? '';
  if (!/^[A-Z]{3}$/.test(currency)) return null;
  const precision = precisionOf(currency);
  const amount = minorUnitsOf(textIn(price, 'PriceAmount') ?? '', precision);
  if (amount === null || amount < 0) return null;
  const territory = territoryIn(price) ?? market;
  if (territory === 'NOWHERE') return null;
  return { type, amount, currency, precision, territory, from: dateIn(price, '14'), until: dateIn(price, '15') };
};

/** One block 6 of a record: what suppliers in one market ask, and whether they have it. */
export const readSupplies = (block: OnixElement, defaults: PriceDefaults): Supply[] => {
  const market = territoryIn(childOf(block, 'Market'));
  return childrenOf(block, 'SupplyDetail').map((supply) => ({
    availability: textIn(supply, 'ProductAvailability'),
    prices: childrenOf(supply, 'Price')
      .map((price) => priceOf(price, defaults, market))
      .filter((price) => price !== null),
  }));
};
