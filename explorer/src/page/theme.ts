/** What is looked at: as the system has it, or one of both. */
export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const name = 'tripgraph-explorer-theme';

const isTheme = (text: string | null): text is Theme => themes.some((theme) => theme === text);

/** The theme that somebody has chosen in this browser. */
export const readTheme = (store: Pick<Storage, 'getItem'>): Theme => {
  const kept = store.getItem(name);
  return isTheme(kept) ? kept : 'system';
};

export const keepTheme = (store: Pick<Storage, 'setItem'>, theme: Theme): void => store.setItem(name, theme);
