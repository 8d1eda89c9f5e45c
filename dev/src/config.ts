/** The environment of a process that we start: ours, with `changes` on top. */
export const childEnvironment = (changes: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv => ({
  ...process.env,
  ...changes,
});

/** Whether `npm start` or another npm script runs us. */
export const isRunByNpm = (): boolean => process.env['npm_lifecycle_event'] !== undefined;

/** Whether a database is named for what we start, beside the data folder. */
export const isDatabaseGiven = (): boolean => (process.env['DATABASE_URL'] ?? '') !== '';
