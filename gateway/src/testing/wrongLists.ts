import fc from 'fast-check';

/** What stands at a place of a list: the object of some place (`from`; -1: one that nobody asked for), and its state. */
export type ListItem = {
  readonly from: number;
  readonly state: 'whole' | 'keyNull' | 'keyMissing' | 'otherType' | 'nonsense' | 'null';
};

/** Items in the places where they are answered; undefined for an answer that is no list. */
export type AnsweredList = readonly ListItem[] | undefined;

type Change = (items: ListItem[]) => AnsweredList;

const whole = (from: number): ListItem => ({ from, state: 'whole' });
const replaced = (items: ListItem[], at: number, item: ListItem): ListItem[] =>
  items.map((before, index) => (index === at ? item : before));

const changesOf = (length: number): fc.Arbitrary<Change> => {
  const place = fc.nat(length - 1);
  const states = fc.constantFrom<ListItem['state'][]>('keyNull', 'keyMissing', 'otherType', 'nonsense', 'null');
  return fc.oneof(
    fc.tuple(place, place).map(
      ([one, other]): Change =>
        (items) =>
          replaced(replaced(items, one, items[other] ?? whole(-1)), other, items[one] ?? whole(-1)),
    ),
    fc.constant<Change>((items) => [...items.slice(1), ...items.slice(0, 1)]),
    place.map((gone): Change => (items) => [...items.filter((_item, index) => index !== gone), whole(-1)]),
    fc.tuple(place, place).map(
      ([one, other]): Change =>
        (items) =>
          replaced(items, other, items[one] ?? whole(-1)),
    ),
    place.map(
      (at): Change =>
        (items) =>
          replaced(items, at, whole(-1)),
    ),
    fc.tuple(place, states).map(
      ([at, state]): Change =>
        (items) =>
          replaced(items, at, { from: at, state }),
    ),
    { arbitrary: fc.constant<Change>((items) => items.slice(1)), weight: 1 },
    { arbitrary: fc.constant<Change>((items) => [...items, whole(-1)]), weight: 1 },
    { arbitrary: fc.constant<Change>(() => undefined), weight: 1 },
  );
};

/** The right list of this length, and what a few changes make of it. */
export const wrongList = (length: number): fc.Arbitrary<AnsweredList> =>
  fc.array(changesOf(length), { maxLength: 6 }).map((changes) =>
    changes.reduce<AnsweredList>(
      (items, change) => items && change([...items]),
      Array.from({ length }, (_, place) => whole(place)),
    ),
  );

/** Whether the item at a place is the one that belongs there. */
export const isRightAt = (list: AnsweredList, length: number, place: number): boolean =>
  list?.length === length && list[place]?.from === place && list[place].state === 'whole';
