/**
 * How many mistakes (letters too many, too few or wrong, two neighbours swapped) make one text of the other; null when
 * it is more than `most`. The restricted Damerau-Levenshtein distance, in UTF-16 units.
 */
export const mistakesBetween = (left: string, right: string, most: number): number | null => {
  if (Math.abs(left.length - right.length) > most) return null;
  let before: number[] = [];
  let row = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let i = 1; i <= left.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const differs = left[i - 1] === right[j - 1] ? 0 : 1;
      let mistakes = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + differs);
      if (i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1])
        mistakes = Math.min(mistakes, (before[j - 2] ?? 0) + 1);
      next.push(mistakes);
    }
    if (Math.min(...next) > most) return null;
    [before, row] = [row, next];
  }
  const mistakes = row[right.length] ?? 0;
  return mistakes <= most ? mistakes : null;
};
