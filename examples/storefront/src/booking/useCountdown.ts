import { useEffect, useState } from 'react';
import { useServices } from '../client/services.js';
import { countdownTo, type Countdown } from '../time/countdown.js';

const everyMs = 1_000;

/** What is left of a hold, by the server's clock. `onOver` is called once when it ends while somebody looks. */
export const useCountdown = (utcExpiresAt: string, onOver: () => void): Countdown => {
  const { clock } = useServices();
  const [now, setNow] = useState(() => clock.now());
  const countdown = countdownTo(utcExpiresAt, now);
  const { isOver } = countdown;
  useEffect(() => {
    if (isOver) return undefined;
    const timer = setInterval(() => {
      setNow(clock.now());
      if (countdownTo(utcExpiresAt, clock.now()).isOver) onOver();
    }, everyMs);
    return () => clearInterval(timer);
  }, [clock, utcExpiresAt, isOver, onOver]);
  return countdown;
};
