/** Rows in columns that are as wide as their widest cell. */
export const tableOf = (titles: readonly string[], rows: ReadonlyArray<readonly string[]>): string => {
  const all = [titles, ...rows];
  const widths = titles.map((_title, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const lineOf = (row: readonly string[]): string =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return `${all.map(lineOf).join('\n')}\n`;
};
