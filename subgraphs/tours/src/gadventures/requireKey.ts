/** Returns a resource that is what its stub said. Throws where a link has led to another one. */
export const requireKey = <Resource extends { readonly id: string }>(resource: Resource, key: string): Resource => {
  if (resource.id === key) return resource;
  throw new Error(`its link leads to ${JSON.stringify(resource.id)}`);
};
