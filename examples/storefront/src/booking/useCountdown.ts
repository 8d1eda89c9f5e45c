import { useCallback, useEffect, useState } from 'react';
import { useServices } from '../client/services.js';
import { countdownTo, type Countdown } from '../time/countdown.js';
import { followCountdown } from '../time/followCountdown.js';

/** What is left of a hold, by the server's clock. `onOver` is called when it ends, and again as long as somebody shows it after that. */
export const useCountdown = (utcExpiresAt: string, onOver: () => void): Countdown => {
  const { clock } = useServices();
  const read = useCallback(() => countdownTo(utcExpiresAt, clock.now()), [clock, utcExpiresAt]);
  const [countdown, setCountdown] = useState(read);
  useEffect(() => followCountdown(read, { onTick: setCountdown, onOver }), [read, onOver]);
  return countdown;
};
