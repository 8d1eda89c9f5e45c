/** Where resources of a G Adventures are: links are whole, and lead to the host that was asked. */
export type Links = {
  readonly stub: (
    resource: string,
    id: string,
    name?: string,
  ) => { readonly id: string; readonly href: string; readonly name?: string };
  readonly list: (resource: string, query: Readonly<Record<string, string | number>>) => string;
};

/** Links to `base`, such as `http://127.0.0.1:4080/gadventures`. */
export const linksOf = (base: string): Links => ({
  stub: (resource, id, name) => ({ id, href: `${base}/${resource}/${id}`, ...(name !== undefined && { name }) }),
  list: (resource, query) => {
    const parameters = new URLSearchParams();
    for (const [key, value] of Object.entries(query)) parameters.set(key, String(value));
    return `${base}/${resource}?${parameters.toString()}`;
  },
});
