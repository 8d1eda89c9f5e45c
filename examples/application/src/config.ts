/** What the application is told by its environment. */
export type Settings = { readonly url: string; readonly key: string | undefined };

/** Reads GATEWAY_URL and PARTNER_KEY. */
export const readSettings = (environment: NodeJS.ProcessEnv = process.env): Settings => ({
  url: environment['GATEWAY_URL'] ?? 'http://127.0.0.1:4000/graphql',
  key: environment['PARTNER_KEY'],
});
