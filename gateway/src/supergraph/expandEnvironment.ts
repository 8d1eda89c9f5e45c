const reference = /\$\{env\.([A-Za-z_][A-Za-z0-9_]*)(?::-([^}]*))?\}/g;

/** Whether a variable's value or the default written in the file counts first. */
export type Precedence = 'environment' | 'default';

/**
 * Replaces `${env.NAME}` and `${env.NAME:-default}` in a text, as rover does. Throws an Error that names the variable
 * when it is not set and has no default.
 */
export const expandEnvironment = (
  text: string,
  environment: Readonly<Record<string, string | undefined>>,
  precedence: Precedence = 'environment',
): string =>
  text.replace(reference, (_whole, name: string, fallback: string | undefined) => {
    const value = precedence === 'environment' ? (environment[name] ?? fallback) : (fallback ?? environment[name]);
    if (value === undefined) throw new Error(`the environment variable ${name} is not set`);
    return value;
  });
