import { z } from 'zod';
import { complaintOf, type Ask, type PullRequest } from './gitHub.js';

/** What became of a comment. `refused` is for a token that may not write, as every token of a fork's pull request is. */
export type Kept =
  | { readonly kind: 'created' | 'updated' | 'same'; readonly url: string }
  | { readonly kind: 'refused'; readonly why: string };

/** Pages of a hundred comments that are looked through. */
const maximumPages = 30;

const commentShape = z.object({
  id: z.number().int(),
  html_url: z.string(),
  body: z.string().nullish(),
  user: z.object({ login: z.string() }).nullable(),
});

type Comment = z.infer<typeof commentShape>;

/** By it a comment is found again; nobody sees it. */
export const markerOf = (name: string): string => `<!-- tripgraph-check: ${name} -->`;

/** The oldest comment that is wanted. Pages of another server are not asked for: the token would go there. */
const findComment = async (
  ask: Ask,
  url: string,
  wanted: (comment: Comment) => boolean,
): Promise<Comment | undefined> => {
  const { origin } = new URL(url);
  let next: string | undefined = `${url}?per_page=100`;
  for (let page = 0; next?.startsWith(`${origin}/`) && page < maximumPages; page += 1) {
    const answer: Awaited<ReturnType<Ask>> = await ask('GET', next);
    const comments = z.array(commentShape).safeParse(answer.body);
    if (answer.status !== 200 || !comments.success) throw new Error(`Comments cannot be read. ${complaintOf(answer)}.`);
    const found = comments.data.find(wanted);
    if (found) return found;
    next = answer.next;
  }
  return undefined;
};

/**
 * Keeps one comment of an author on a pull request: writes it the first time, changes it later, and leaves it when it says the
 * same. `name` tells it from other checks' comments. Rejects when GitHub cannot be asked or answers something else.
 */
export const keepComment = async (
  ask: Ask,
  { apiUrl, repository, number }: PullRequest,
  { name, author, text }: { readonly name: string; readonly author: string; readonly text: string },
): Promise<Kept> => {
  const marker = markerOf(name);
  const body = `${marker}\n${text}`;
  const issues = `${apiUrl}/repos/${repository}/issues`;
  const isOurs = (comment: Comment): boolean =>
    comment.user?.login === author && (comment.body?.startsWith(marker) ?? false);
  const found = await findComment(ask, `${issues}/${number}/comments`, isOurs);
  if (found?.body === body) return { kind: 'same', url: found.html_url };
  const answer = found
    ? await ask('PATCH', `${issues}/comments/${found.id}`, { body })
    : await ask('POST', `${issues}/${number}/comments`, { body });
  if (answer.status === 403) return { kind: 'refused', why: complaintOf(answer) };
  const written = commentShape.safeParse(answer.body);
  if (answer.status !== (found ? 200 : 201) || !written.success)
    throw new Error(`The comment cannot be written. ${complaintOf(answer)}.`);
  return { kind: found ? 'updated' : 'created', url: written.data.html_url };
};
