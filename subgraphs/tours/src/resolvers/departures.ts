import { readPage } from '@tripgraph/kit/page';
import type { RequestContext } from '../context.js';
import type { Departure } from '../departures/departure.js';
import { departureOfRow } from '../departures/departureOfRow.js';
import { departuresPage } from '../departures/departuresPage.js';
import { departuresRequest, type DeparturesRequest } from '../departures/departuresRequest.js';
import { todayIn } from '../departures/today.js';
import type { TourDeparture, TourResolvers } from '../generated/resolvers.js';
import type { TourRow } from '../rows.js';
import { readSchedule } from '../schedule/readSchedule.js';
import type { MoneyRecord } from '../tour/moneyRecord.js';
import { requireCurrency } from './fromPrice.js';

const read = async (
  { id, source, timeZone }: TourRow,
  request: DeparturesRequest,
  context: RequestContext,
): Promise<readonly Departure[]> => {
  if (source === 'GADVENTURES') return (await context.departures(id, request)).map(departureOfRow);
  const schedule = await context.schedules.load(id);
  return schedule ? readSchedule(schedule, request, todayIn(timeZone, context.now)) : [];
};

const moneyOf = ({
  amount,
  currency,
  precision,
}: MoneyRecord): { amount: bigint; currency: string; precision: number } => ({
  amount: BigInt(amount),
  currency,
  precision,
});

const shown = (departure: Departure, { content }: TourRow, currency: string | null): TourDeparture => {
  const { optionCode, prices, ...rest } = departure;
  const option = optionCode === null ? null : content.options.find(({ code }) => code === optionCode);
  return {
    ...rest,
    option: optionCode === null ? null : (option ?? { code: optionCode, title: null, description: null }),
    prices: prices
      .filter(({ price }) => currency === null || price.currency === currency)
      .map((one) => ({
        ...one,
        price: moneyOf(one.price),
        beforeDiscount: one.beforeDiscount && moneyOf(one.beforeDiscount),
        deposit: one.deposit && moneyOf(one.deposit),
      })),
  };
};

/** The resolver of `Tour.departures`. */
export const departures: NonNullable<TourResolvers['departures']> = async (tour, given, context) => {
  const window = readPage(given);
  const currency = requireCurrency(given.currency);
  const request = departuresRequest(given.from, given.to, window);
  const page = departuresPage(window, await read(tour, request, context));
  return {
    pageInfo: page.pageInfo,
    edges: page.edges.map(({ cursor, node }) => ({ cursor, node: shown(node, tour, currency) })),
  };
};
