import type { BrowserContextOptions } from 'playwright-core';

/** How a page is looked at. */
export type Look = { readonly screen: 'desktop' | 'phone'; readonly scheme: 'light' | 'dark' };

/** All of them: what holds for a page holds in each. */
export const allLooks: readonly Look[] = (['desktop', 'phone'] as const).flatMap((screen) =>
  (['light', 'dark'] as const).map((scheme) => ({ screen, scheme })),
);

const screens: Readonly<Record<Look['screen'], BrowserContextOptions>> = {
  desktop: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
};

/** Nothing moves: what is looked at, is as it stays. */
export const contextOptions = ({ screen, scheme }: Look): BrowserContextOptions => ({
  ...screens[screen],
  colorScheme: scheme,
  reducedMotion: 'reduce',
});
