import { useMemo, useSyncExternalStore } from 'react';
import { routeOf, type Route } from './route.js';

const onChange = (tell: () => void): (() => void) => {
  window.addEventListener('hashchange', tell);
  return () => window.removeEventListener('hashchange', tell);
};

/** The page that the address leads to. */
export const useRoute = (): Route => {
  const hash = useSyncExternalStore(onChange, () => window.location.hash);
  return useMemo(() => routeOf(hash), [hash]);
};
