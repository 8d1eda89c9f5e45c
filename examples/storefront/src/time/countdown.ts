/** What is left of a hold. */
export type Countdown = {
  readonly isOver: boolean;
  /** `14:05`; hours are counted as minutes. */
  readonly text: string;
  /** What is said aloud, which changes seldom: a reader must not hear each second. */
  readonly announcement: string;
};

const spokenMinutes = [1, 2, 5, 10, 15, 30];

const announce = (minutes: number): string => {
  const spoken = spokenMinutes.find((each) => minutes <= each);
  return spoken === undefined ? '' : `Less than ${spoken === 1 ? 'a minute' : `${spoken} minutes`} left.`;
};

/** Counts whole seconds up, so that it is over when it shows nothing. */
export const countdownTo = (utcExpiresAt: string, nowMs: number): Countdown => {
  const seconds = Math.ceil((Date.parse(utcExpiresAt) - nowMs) / 1_000);
  if (!(seconds > 0)) return { isOver: true, text: '00:00', announcement: 'The time is over.' };
  const minutes = Math.floor(seconds / 60);
  const two = (value: number): string => String(value).padStart(2, '0');
  return { isOver: false, text: `${two(minutes)}:${two(seconds % 60)}`, announcement: announce(seconds / 60) };
};
