/** Something to be known of a place, in words. */
export type Fact = { readonly name: string; readonly value: string };

type Noted = {
  readonly population: number | null;
  readonly timeZone: string | null;
  /** As editors note them, such as `best_time`. */
  readonly facts: readonly Fact[];
};

/** `best_time` is `Best time`. */
const nameText = (name: string): string => {
  const words = name.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** What is known of a place, each name once: what is counted comes before what editors note. */
export const factsOf = ({ population, timeZone, facts }: Noted): readonly Fact[] => {
  const noted = facts.map(({ name, value }) => [nameText(name), value] as const);
  const counted = [
    ...(population === null ? [] : [['Population', population.toLocaleString('en')] as const]),
    ...(timeZone === null ? [] : [['Time zone', timeZone] as const]),
  ];
  const names: ReadonlySet<string> = new Set(counted.map(([name]) => name));
  return [...counted, ...noted.filter(([name]) => !names.has(name))].map(([name, value]) => ({ name, value }));
};
