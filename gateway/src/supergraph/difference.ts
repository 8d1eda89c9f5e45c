/** How many lines of each kind are shown at most. */
const maximumLines = 20;

const missingFrom = (lines: readonly string[], other: readonly string[]): string[] => {
  const counts = new Map<string, number>();
  for (const line of other) counts.set(line, (counts.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const left = counts.get(line) ?? 0;
    counts.set(line, left - 1);
    return left <= 0 && line.trim() !== '';
  });
};

const shown = (mark: string, lines: readonly string[]): string[] => [
  ...lines.slice(0, maximumLines).map((line) => `${mark} ${line}`),
  ...(lines.length > maximumLines ? [`${mark} … and ${lines.length - maximumLines} more lines`] : []),
];

/** The lines that one text has and the other has not, as `- ` and `+ `; empty when there are none. */
export const differenceOf = (before: string, after: string): string[] => {
  const old = before.split('\n');
  const fresh = after.split('\n');
  return [...shown('-', missingFrom(old, fresh)), ...shown('+', missingFrom(fresh, old))];
};
