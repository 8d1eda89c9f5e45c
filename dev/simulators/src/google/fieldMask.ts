type Value = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Value =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The fields at a path such as `regularOpeningHours.periods`, and what leads to them. */
const pick = (value: Value, [name = '', ...rest]: readonly string[]): Value => {
  const field = value[name];
  if (field === undefined) return {};
  return { [name]: rest.length > 0 && isObject(field) ? pick(field, rest) : field };
};

const merge = (one: Value, other: Value): Value =>
  Object.entries(other).reduce<Value>((merged, [name, field]) => {
    const held = merged[name];
    return { ...merged, [name]: isObject(held) && isObject(field) ? merge(held, field) : field };
  }, one);

/** What a field mask leaves of a place; `*` leaves everything. Null: it names a field that no place has. */
export const masked = (place: Value, mask: string): Value | null => {
  const paths = mask.split(',').map((path) => path.split('.'));
  if (paths.some(([first]) => first === '*')) return place;
  if (paths.some(([first = '']) => !Object.hasOwn(place, first))) return null;
  return paths.map((path) => pick(place, path)).reduce(merge, {});
};
