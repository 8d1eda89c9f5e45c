/** Which page is shown: it stands after the # of the address, so that the gateway serves one file. */
export type Route =
  | { readonly page: 'ask' }
  | { readonly page: 'shards' }
  | { readonly page: 'schema'; readonly type: string | undefined; readonly member: string | undefined };

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

/** The page of an address's hash; what is not understood is the first page. */
export const routeOf = (hash: string): Route => {
  const [page, type, member] = hash
    .replace(/^#?\/?/, '')
    .split('/')
    .map(decoded);
  if (page === 'shards') return { page };
  return page === 'schema' ? { page, type: type || undefined, member: member || undefined } : { page: 'ask' };
};

/** The hash that leads to a page. */
export const hashOf = (route: Route): string => {
  if (route.page !== 'schema') return route.page === 'ask' ? '#/' : `#/${route.page}`;
  const parts = [route.type, route.member].filter((part) => part !== undefined);
  return ['#/schema', ...parts.map(encodeURIComponent)].join('/');
};
