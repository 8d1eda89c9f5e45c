const shape = /^\w{1,40}$/;

/** What a trace says of a failure: SQLSTATE of the server, or the code of an error. Messages may have values in them. */
export const failureCode = (error: unknown): string => {
  const { code, extensions, name } = error as {
    readonly code?: unknown;
    readonly extensions?: { readonly code?: unknown };
    readonly name?: unknown;
  };
  const told = [code, extensions?.code, name].find((text) => typeof text === 'string' && shape.test(text));
  return typeof told === 'string' ? told : 'ERROR';
};
