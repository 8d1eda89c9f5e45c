import { parse } from 'yaml';
import { readText } from './readText.js';

export type Service = {
  readonly image?: string;
  readonly build?: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string | null>>;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly profiles?: readonly string[];
  readonly env_file?: readonly string[];
  readonly user?: string;
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly tmpfs?: readonly string[];
};
export type ComposeFile = {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, unknown>>;
};

/** docker-compose.yml as it is written, with its variables still in place. Compose knows YAML's merge keys. */
export const readCompose = (): ComposeFile =>
  parse(readText('docker-compose.yml'), { merge: true, maxAliasCount: -1 }) as ComposeFile;

/**
 * Compose's interpolation of one value: `$$`, `${NAME}`, `${NAME:-default}` and `${NAME:?message}`. Throws for a
 * variable that must be set and is not.
 * https://github.com/compose-spec/compose-spec/blob/main/12-interpolation.md
 */
export const interpolate = (text: string, variables: Readonly<Record<string, string>>): string =>
  text.replace(/\$\$|\$\{(\w+)(?::([-?])([^}]*))?\}/g, (whole, name?: string, kind?: string, word?: string) => {
    if (name === undefined) return '$';
    const value = variables[name] ?? '';
    if (value !== '') return value;
    if (kind === '?') throw new Error(`${name} is not set: ${word}`);
    return word ?? '';
  });

/** The environment that a container of `service` starts with; a name without a value has that of the variables, or is not set. */
export const environmentOf = (service: Service, variables: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(service.environment ?? {}).flatMap(([name, value]) => {
      const given = value === null ? variables[name] : interpolate(String(value), variables);
      return given === undefined ? [] : [[name, given]];
    }),
  );

/** The names of `environment` that `read` never looks at. */
export const unreadNames = (
  environment: Readonly<Record<string, string>>,
  read: (environment: NodeJS.ProcessEnv) => unknown,
): string[] => {
  const seen = new Set<string>();
  read(
    new Proxy({ ...environment } as NodeJS.ProcessEnv, {
      get: (target, name) => {
        seen.add(String(name));
        return target[String(name)];
      },
    }),
  );
  return Object.keys(environment).filter((name) => !seen.has(name));
};
