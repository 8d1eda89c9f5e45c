import { createContext, useContext, useEffect, useRef, type RefObject } from 'react';

/** How the page that is shown was come to: it is the first one, by a link, or by the browser's buttons. */
type Arrival = { by: 'load' | 'link' | 'history' };

export const ArrivalContext = createContext<RefObject<Arrival>>({ current: { by: 'load' } });

/** Watches how people move. The router tells of links by an event of its own. */
export const useArrival = (): RefObject<Arrival> => {
  const arrival = useRef<Arrival>({ by: 'load' });
  useEffect(() => {
    const come = (by: Arrival['by']) => () => {
      arrival.current = { by };
    };
    const listeners = { pushState: come('link'), replaceState: come('link'), popstate: come('history') };
    for (const [name, listener] of Object.entries(listeners)) addEventListener(name, listener);
    return () => {
      for (const [name, listener] of Object.entries(listeners)) removeEventListener(name, listener);
    };
  }, []);
  return arrival;
};

/**
 * Who follows a link begins at the top of the new page, with its heading: that is what is read aloud. Who goes back
 * finds the page as far down as it was left.
 */
export const useHeadingOnArrival = (): RefObject<HTMLHeadingElement | null> => {
  const arrival = useContext(ArrivalContext);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const { by } = arrival.current;
    if (by === 'link') scrollTo(0, 0);
    if (by !== 'load') heading.current?.focus({ preventScroll: true });
  }, [arrival]);
  return heading;
};
