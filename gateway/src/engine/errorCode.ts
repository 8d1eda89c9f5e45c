/** The code in an error's extensions; INTERNAL_SERVER_ERROR for what has none. */
export const codeOf = (error: unknown): string => {
  const code = (error as { readonly extensions?: Readonly<Record<string, unknown>> } | undefined)?.extensions?.['code'];
  return typeof code === 'string' ? code : 'INTERNAL_SERVER_ERROR';
};
