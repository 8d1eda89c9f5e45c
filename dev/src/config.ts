/** The environment of a process that we start: ours, with `changes` on top. */
export const childEnvironment = (changes: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv => ({
  ...process.env,
  ...changes,
});
