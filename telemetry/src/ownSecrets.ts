/** What a process has been told that nobody is to read. */
export type OwnSecrets = {
  /** Peppers, keys and the like. */
  readonly secrets?: readonly string[] | undefined;
  /** Addresses, of databases and others, of which the password is secret. */
  readonly urls?: ReadonlyArray<string | undefined> | undefined;
  /** Headers that are sent with spans: those are secret whose name says so. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
};

/** As it stands in an address, and as it is meant. */
const passwordsIn = (url: string | undefined): readonly string[] => {
  if (url === undefined || !URL.canParse(url)) return [];
  const { password } = new URL(url);
  try {
    return [password, decodeURIComponent(password)];
  } catch {
    return [password];
  }
};

const isSecretName = (header: string): boolean => /auth|key|token|secret|password/i.test(header);

/** All texts that no line of a process's log may hold. */
export const ownSecrets = ({ secrets = [], urls = [], headers = {} }: OwnSecrets): readonly string[] => [
  ...secrets,
  ...urls.flatMap(passwordsIn),
  ...Object.entries(headers).flatMap(([name, value]) => (isSecretName(name) ? [value] : [])),
];
