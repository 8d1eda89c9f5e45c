/** What a process held at a moment, and how many records it had done. */
export type Sample = { readonly records: number; readonly residentBytes: number };

const quarters = [0.25, 0.5, 0.75, 1];

/** What it held, at most, in each quarter of its records: a feed that is held grows from one to the next. */
export const peakByQuarter = (samples: readonly Sample[], records: number): readonly number[] =>
  quarters.map((share, index) => {
    const from = records * (quarters[index - 1] ?? 0);
    const within = samples.filter((sample) => sample.records > from && sample.records <= records * share);
    return Math.max(0, ...within.map(({ residentBytes }) => residentBytes));
  });
