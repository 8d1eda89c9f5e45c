/** The zone of the simulated site: its clocks are ahead of GMT, an hour more in summer. */
export const siteZone = 'Europe/Berlin';

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: siteZone,
  ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' },
});

export const gmtOf = (date: Date): string => date.toISOString().slice(0, 19).replace('T', ' ');

export const dateOf = (gmt: string): Date => new Date(`${gmt.replace(' ', 'T')}Z`);

/** What the clocks of the site showed at a time in GMT. */
export const localOf = (gmt: string): string => clock.format(dateOf(gmt));

/** What WordPress writes for no time. */
export const noTime = '0000-00-00 00:00:00';
