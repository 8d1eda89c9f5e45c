import { z } from 'zod';
import type { OctoRequest } from './octoRequest.js';
import type { PageInfo } from './operations/products.js';

/** The most that one operation gives. */
const pageSize = 100;
/** The most that one request gives, and as much as it gives when it does not say. */
export const maximumListed = 1_000;

/** Our addition to the standard, which has no pages: how many, and after which cursor. */
export const pageQuery = z.object({
  first: z.coerce.number().int().min(1).max(maximumListed).default(maximumListed),
  after: z.string().max(1_000).optional(),
});

type Page<Node> = { readonly pageInfo: PageInfo; readonly edges: ReadonlyArray<{ readonly node: Node }> };

export type Listed<Node> = { readonly nodes: readonly Node[]; readonly next: string | null };

/** Reads up to `first` of a list, page by page; `next` is the cursor to go on with, null at the end. */
export const readPages = async <Node>(
  read: (first: number, after: string | null) => Promise<Page<Node> | null>,
  { first, after }: z.output<typeof pageQuery>,
): Promise<Listed<Node>> => {
  const nodes: Node[] = [];
  let next: string | null = after ?? null;
  while (nodes.length < first) {
    const page: Page<Node> | null = await read(Math.min(pageSize, first - nodes.length), next);
    nodes.push(...(page?.edges ?? []).map(({ node }) => node));
    next = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    if (next === null) break;
  }
  return { nodes, next };
};

/** The header that leads to the rest of a list (RFC 8288); none at its end. */
export const linkToNext = (
  { origin, query }: Pick<OctoRequest, 'origin' | 'query'>,
  path: string,
  next: string | null,
): Record<string, string> => {
  if (next === null) return {};
  const url = new URL(`/octo${path}`, origin);
  for (const [name, value] of Object.entries({ ...query, after: next })) {
    if (typeof value === 'string') url.searchParams.set(name, value);
  }
  return { link: `<${url.href}>; rel="next"` };
};
