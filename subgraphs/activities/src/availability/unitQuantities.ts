import { problem } from '@tripgraph/errors/problem';
import type { UnitQuantity } from '../generated/resolvers.js';
import type { ActivityRow, OptionRow } from '../rows.js';

const maximumEntries = 50;
const maximumQuantity = 1_000;

const refuse = (message: string): never => {
  throw problem('BAD_USER_INPUT', message);
};

/**
 * Checks which units are asked for; null when none are. Throws BAD_USER_INPUT, or NOT_FOUND for a unit that none of the
 * activity's options has.
 */
export const checkUnitQuantities = (
  { options }: ActivityRow,
  units: readonly UnitQuantity[] | null | undefined,
): readonly UnitQuantity[] | null => {
  if (!units || units.length === 0) return null;
  if (units.length > maximumEntries) refuse(`"units" has ${units.length} entries; it takes at most ${maximumEntries}.`);
  const known = new Set(options.flatMap((option) => option.units.map(({ id }) => id)));
  const seen = new Set<string>();
  units.forEach(({ unitId, quantity }, index) => {
    if (quantity < 1 || quantity > maximumQuantity) {
      refuse(`"units.${index}.quantity" is ${quantity}; it takes 1 to ${maximumQuantity}.`);
    }
    const shown = JSON.stringify(unitId.slice(0, 100));
    if (seen.has(unitId)) refuse(`"units.${index}.unitId" names ${shown} once more; give its quantity in one entry.`);
    if (!known.has(unitId)) throw problem('NOT_FOUND', `No option of this activity has the unit ${shown}.`);
    seen.add(unitId);
  });
  return units;
};

/** What is wrong with units, and where, such as `units.0.quantity`. */
export type UnitsFault = {
  readonly code: 'INVALID_UNIT_ID' | 'UNPROCESSABLE_ENTITY';
  readonly field: string;
  readonly message: string;
};

const faultOfUnit = (option: OptionRow, units: readonly UnitQuantity[], index: number): UnitsFault | null => {
  const { unitId, quantity } = units[index] as UnitQuantity;
  const unit = option.units.find(({ id }) => id === unitId);
  const wrong = (part: string, message: string): UnitsFault => ({
    code: unit ? 'UNPROCESSABLE_ENTITY' : 'INVALID_UNIT_ID',
    field: `units.${index}.${part}`,
    message,
  });
  if (!unit) return wrong('unitId', 'The option has no such unit.');
  const { minQuantity, maxQuantity, accompaniedBy } = unit;
  if (quantity < minQuantity) return wrong('quantity', `At least ${minQuantity} of this unit are booked together.`);
  if (maxQuantity !== null && quantity > maxQuantity) {
    return wrong('quantity', `At most ${maxQuantity} of this unit can be booked together.`);
  }
  const alone = accompaniedBy.length > 0 && !units.some((other) => accompaniedBy.includes(other.unitId));
  return alone ? wrong('unitId', `This unit is booked together with one of: ${accompaniedBy.join(', ')}.`) : null;
};

/** Why these units cannot be booked together, whatever is left; null when they can. Each unit is named once. */
export const faultOfUnits = (option: OptionRow, units: readonly UnitQuantity[]): UnitsFault | null => {
  for (let index = 0; index < units.length; index += 1) {
    const fault = faultOfUnit(option, units, index);
    if (fault) return fault;
  }
  const count = units.reduce((sum, { quantity }) => sum + quantity, 0);
  const wrong = (message: string): UnitsFault => ({ code: 'UNPROCESSABLE_ENTITY', field: 'units', message });
  if (count < option.minUnits) return wrong(`A booking of this option has at least ${option.minUnits} units.`);
  if (option.maxUnits !== null && count > option.maxUnits) {
    return wrong(`A booking of this option has at most ${option.maxUnits} units.`);
  }
  return null;
};
