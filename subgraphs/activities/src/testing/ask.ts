/** What a subgraph answers. */
export type Answer<Data> = {
  readonly data: Data | null;
  readonly errors?: ReadonlyArray<{
    readonly message: string;
    readonly path?: ReadonlyArray<string | number>;
    readonly extensions: { readonly code: string };
  }>;
};

/** Sends an operation to a subgraph as a gateway does. */
export const ask = async <Data>(
  url: string,
  query: string,
  variables: object = {},
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer<Data>> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer<Data>;
};

/** Each error as `CODE at path`. */
export const errorsOf = ({ errors = [] }: Answer<unknown>): readonly string[] =>
  errors.map(({ extensions, path = [] }) => `${extensions.code} at ${path.join('.')}`);
