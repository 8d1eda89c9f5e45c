/** Where the page of a place is; the world is at the root. */
export const placeHref = ({ path }: { readonly path: string }): string => (path === '' ? '/' : `/places/${path}`);
