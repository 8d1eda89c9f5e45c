import { z } from 'zod';
import { daysOf, type Days } from '../days.js';
import { idText, localDate } from '../inputs.js';
import { noProduct } from '../notThere.js';
import { OctoError } from '../octoError.js';
import type { OctoEndpoint } from '../octoRequest.js';
import { ask } from '../operation.js';
import { availabilities, type UnitQuantity } from '../operations/availabilities.js';
import { availabilityCalendar } from '../operations/availabilityCalendar.js';
import type { BookableOption } from '../operations/availabilityFields.js';
import { readInput } from '../readInput.js';
import { availabilityDayOf, availabilityOf } from '../shapes/availability.js';

const maximumIds = 100;

const optionAndUnits = z.object({
  productId: idText,
  optionId: idText,
  units: z
    .array(z.object({ id: idText, quantity: z.number().int().min(0).max(1_000) }))
    .max(50)
    .nullish(),
});

const calendarBody = optionAndUnits.extend({ localDateStart: localDate, localDateEnd: localDate });

const availabilityBody = optionAndUnits.extend({
  localDate: localDate.nullish(),
  localDateStart: localDate.nullish(),
  localDateEnd: localDate.nullish(),
  availabilityIds: z
    .array(z.string().regex(/^\d{4}-\d{2}-\d{2}T/, 'must be an id of an availability'))
    .max(maximumIds)
    .nullish(),
  currency: z.string().max(3).nullish(),
});

/** Each unit once, as GraphQL wants them; null when none were asked for. */
const quantitiesOf = ({ units }: z.output<typeof optionAndUnits>): UnitQuantity[] | null => {
  const quantities = new Map<string, number>();
  for (const { id, quantity } of units ?? []) quantities.set(id, (quantities.get(id) ?? 0) + quantity);
  const some = [...quantities].filter(([, quantity]) => quantity > 0);
  return some.length > 0 ? some.map(([unitId, quantity]) => ({ unitId, quantity })) : null;
};

/** The option, whose units are those asked for. Throws the standard's errors for ids that are not there. */
const requireOption = (
  activity: { readonly options: readonly BookableOption[] } | null,
  { productId, optionId, units }: z.output<typeof optionAndUnits>,
): BookableOption => {
  if (!activity) throw noProduct(productId);
  const option = activity.options.find(({ id }) => id === optionId);
  if (!option) throw new OctoError('INVALID_OPTION_ID', 'The product has no option with this id.', { optionId });
  const unknown = units?.find(({ id }) => !option.units.some((unit) => unit.id === id));
  if (unknown) throw new OctoError('INVALID_UNIT_ID', 'The option has no unit with this id.', { unitId: unknown.id });
  return option;
};

const askedDays = (body: z.output<typeof availabilityBody>): readonly Days[] => {
  const { localDate: day, localDateStart: start, localDateEnd: end, availabilityIds: ids } = body;
  if (ids && ids.length > 0) return daysOf(ids);
  if (start && end) return [{ localDateStart: start, localDateEnd: end }];
  if (day) return [{ localDateStart: day, localDateEnd: day }];
  throw new OctoError('BAD_REQUEST', 'Give localDateStart and localDateEnd, localDate, or availabilityIds.');
};

/** POST /availability: the bookable times of an option on some days, or those with some ids. */
export const availabilityEndpoint: OctoEndpoint = {
  method: 'POST',
  path: '/availability',
  isOpen: false,
  handle: async ({ body: given, capabilities, execute }) => {
    const body = readInput(availabilityBody, given);
    const { productId: id, optionId, currency = null } = body;
    const units = quantitiesOf(body);
    const answers = await Promise.all(
      askedDays(body).map(async (days) => {
        const { activity, times } = await ask(execute, availabilities, { id, optionId, ...days, units, currency });
        const option = requireOption(activity, body);
        return (times?.availabilities ?? []).map((each) => availabilityOf(each, option, capabilities));
      }),
    );
    const wanted = body.availabilityIds?.length ? new Set(body.availabilityIds) : undefined;
    return { body: answers.flat().filter((each) => wanted?.has(each.id) ?? true) };
  },
};

/** POST /availability/calendar: the days of an option. */
export const calendarEndpoint: OctoEndpoint = {
  method: 'POST',
  path: '/availability/calendar',
  isOpen: false,
  handle: async ({ body: given, capabilities, execute }) => {
    const body = readInput(calendarBody, given);
    const { productId: id, optionId, localDateStart, localDateEnd } = body;
    const units = quantitiesOf(body);
    const { activity, times } = await ask(execute, availabilityCalendar, {
      id,
      optionId,
      localDateStart,
      localDateEnd,
      units,
    });
    const option = requireOption(activity, body);
    return { body: (times?.availabilityCalendar ?? []).map((day) => availabilityDayOf(day, option, capabilities)) };
  },
};
