/** How many of each unit come along: ids of units and numbers above 0. */
export type Party = ReadonlyMap<string, number>;

/** As much of an option as says who may come. */
export type PartyRules = {
  readonly minUnits: number;
  readonly maxUnits: number | null;
  readonly units: ReadonlyArray<{
    readonly id: string;
    readonly title: string;
    readonly minQuantity: number;
    readonly maxQuantity: number | null;
    readonly accompaniedBy: readonly string[];
  }>;
};

const mostOfOne = 99;

/** Reads `unit=<id>:<number>` of a URL; what the option does not have, or is no number, is passed over. */
export const readParty = (values: readonly string[], { units }: PartyRules): Party => {
  const known = new Set(units.map(({ id }) => id));
  return new Map(
    values.flatMap((value) => {
      const at = value.lastIndexOf(':');
      const [id, quantity] = [value.slice(0, at), Number(value.slice(at + 1))];
      const isGood = known.has(id) && Number.isInteger(quantity) && quantity > 0 && quantity <= mostOfOne;
      return isGood ? [[id, quantity] as const] : [];
    }),
  );
};

export const writeParty = (party: Party): readonly string[] =>
  [...party].filter(([, quantity]) => quantity > 0).map(([id, quantity]) => `${id}:${quantity}`);

/** Whom to begin with: as few of the first unit that may come alone as the option takes, and two where that is one. */
export const usualParty = ({ units, minUnits, maxUnits }: PartyRules): Party => {
  const unit = units.find(({ accompaniedBy }) => accompaniedBy.length === 0);
  if (!unit) return new Map();
  const wanted = Math.max(2, minUnits, unit.minQuantity);
  return new Map([[unit.id, Math.min(wanted, maxUnits ?? wanted, unit.maxQuantity ?? wanted)]]);
};

const people = (count: number): string => (count === 1 ? '1 is' : `${count} are`);

/** Why these cannot book together, in words; undefined when nothing is known against it. The shard has the last word. */
export const whyNotTogether = (party: Party, { units, minUnits, maxUnits }: PartyRules): string | undefined => {
  const total = [...party.values()].reduce((sum, quantity) => sum + quantity, 0);
  if (total === 0) return 'Please say who comes along.';
  if (total < minUnits) return `At least ${people(minUnits)} needed.`;
  if (maxUnits !== null && total > maxUnits) return `At most ${people(maxUnits)} possible in one booking.`;
  for (const { id, title, minQuantity, maxQuantity, accompaniedBy } of units) {
    const quantity = party.get(id) ?? 0;
    if (quantity === 0) continue;
    if (quantity < minQuantity) return `${title}: at least ${people(minQuantity)} needed.`;
    if (maxQuantity !== null && quantity > maxQuantity) return `${title}: at most ${people(maxQuantity)} possible.`;
    const isAccompanied = accompaniedBy.length === 0 || accompaniedBy.some((other) => (party.get(other) ?? 0) > 0);
    const companions = units.filter((unit) => accompaniedBy.includes(unit.id)).map((unit) => unit.title);
    if (!isAccompanied) return `${title}: somebody must come along (${companions.join(' or ')}).`;
  }
  return undefined;
};
