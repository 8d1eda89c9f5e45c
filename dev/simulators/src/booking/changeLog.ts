/** What happened to an accommodation; how it closed is one of three. */
export type ChangeKind = 'changed' | 'opened' | 'permanently' | 'temporarily' | 'fraud';

export type ChangeLog = {
  readonly note: (id: number, kind: ChangeKind) => void;
  /** What is noted after a time (in ms), oldest first, at most so much of it; and the time of the last of it. */
  readonly since: (
    ms: number,
    most: number,
  ) => { readonly ids: Readonly<Record<ChangeKind, number[]>>; readonly nextMs: number; readonly count: number };
};

/** Notes changes by a clock that never shows the same time twice, so that none is lost between two answers. */
export const openChangeLog = (nowMs: () => number): ChangeLog => {
  const entries: Array<{ readonly id: number; readonly kind: ChangeKind; readonly ms: number }> = [];
  return {
    note: (id, kind) => {
      const last = entries.at(-1)?.ms ?? 0;
      entries.push({ id, kind, ms: Math.max(nowMs(), last + 1) });
    },
    since: (ms, most) => {
      const news = entries.filter((entry) => entry.ms > ms).slice(0, most);
      const ids = { changed: [], opened: [], permanently: [], temporarily: [], fraud: [] } as Record<
        ChangeKind,
        number[]
      >;
      for (const { id, kind } of news) ids[kind].push(id);
      // What is noted within this very millisecond comes with the next answer.
      return { ids, count: news.length, nextMs: news.at(-1)?.ms ?? Math.max(ms, nowMs() - 1) };
    },
  };
};
