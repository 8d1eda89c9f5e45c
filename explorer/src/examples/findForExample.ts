import { z } from 'zod/mini';
import { dayAfter, type Found, type Wanted } from './example.js';

/** Asks the gateway for `data`; rejects with a sentence when there is none. */
export type AskData = (query: string, variables?: Readonly<Record<string, unknown>>) => Promise<unknown>;

export type FindPorts = {
  readonly ask: AskData;
  readonly today: Date;
  /** The booking that was held last in this tab. */
  readonly lastBooking: () => string | undefined;
  readonly newUuid: () => string;
};

const nodes = <Node extends z.ZodMiniType>(node: Node) => z.object({ edges: z.array(z.object({ node })) });

const activityIds = z.object({ activities: nodes(z.object({ id: z.string() })) });
const tourIds = z.object({ place: z.object({ tours: nodes(z.object({ id: z.string() })) }) });
const unit = z.object({ id: z.string(), type: z.string() });
const withOptions = z.object({
  activities: nodes(z.object({ id: z.string(), options: z.array(z.object({ id: z.string(), units: z.array(unit) })) })),
});
const times = z.object({
  activity: z.object({ availabilities: z.array(z.object({ id: z.string(), available: z.boolean() })) }),
});

/** One after the other, so many activities are looked at for a time that can be booked. */
const maximumLooks = 10;

const findActivity = async ({ ask }: FindPorts): Promise<Found> => {
  const query = '{ activities(first: 1, orderBy: { field: RATING, direction: DESC }) { edges { node { id } } } }';
  const { activities } = activityIds.parse(await ask(query));
  return { activity: activities.edges[0]?.node.id };
};

const findTour = async ({ ask }: FindPorts): Promise<Found> => {
  const query = '{ place(id: "plc_world") { tours(first: 1) { edges { node { id } } } } }';
  const { place } = tourIds.parse(await ask(query));
  return { tour: place.tours.edges[0]?.node.id };
};

const timesQuery = `query ($id: ID!, $option: ID!, $from: LocalDate!, $to: LocalDate!, $units: [UnitQuantity!]!) {
  activity(id: $id) { availabilities(optionId: $option, localDateStart: $from, localDateEnd: $to, units: $units) { id available } }
}`;

/** Two adults, at the first time that has room for them. */
const findBookable = async ({ ask, today, newUuid }: FindPorts): Promise<Found> => {
  const query = `{ activities(first: ${maximumLooks}, orderBy: { field: RATING, direction: DESC }) { edges { node { id options { id units { id type } } } } } }`;
  const { activities } = withOptions.parse(await ask(query));
  for (const { node } of activities.edges) {
    const option = node.options.find(({ units }) => units.some(({ type }) => type === 'ADULT'));
    const adult = option?.units.find(({ type }) => type === 'ADULT');
    if (!option || !adult) continue;
    const units = [{ unitId: adult.id, quantity: 2 }];
    const days = { from: dayAfter(today, 1), to: dayAfter(today, 30) };
    const { activity } = times.parse(await ask(timesQuery, { id: node.id, option: option.id, ...days, units }));
    const time = activity.availabilities.find(({ available }) => available);
    if (time) return { activity: node.id, option: option.id, availability: time.id, units, uuid: newUuid() };
  }
  return {};
};

const findBooking = async ({ lastBooking }: FindPorts): Promise<Found> => {
  const booking = lastBooking();
  if (booking === undefined) throw new Error('Hold a booking first: this example goes on with it.');
  return { booking };
};

const finders: Readonly<Record<Wanted, (ports: FindPorts) => Promise<Found>>> = {
  activity: findActivity,
  tour: findTour,
  bookable: findBookable,
  booking: findBooking,
};

/** Looks for what an example needs. Rejects with a sentence when it cannot be found. */
export const findForExample = async (wanted: Wanted | undefined, ports: FindPorts): Promise<Found> => {
  if (wanted === undefined) return {};
  const found = await finders[wanted](ports);
  const isThere = Object.values(found).every((value) => value !== undefined) && Object.keys(found).length > 0;
  if (!isThere) throw new Error(`The graph has nothing for this example now: no ${wanted} was found.`);
  return found;
};
