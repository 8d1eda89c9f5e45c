import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * A simulator of a part of GitHub's REST API, version 2022-11-28, on a port of this machine. What it speaks, as
 * https://docs.github.com/rest/issues/comments writes it:
 *
 * - `GET /repos/{owner}/{repo}/issues/{number}/comments?per_page&page`: 200 and a list, oldest first, 30 a page or up to 100, the
 *   next page's address in `Link`; 404 for another repository or number.
 * - `POST` there with `{body}`: 201 and the comment; `PATCH /repos/{owner}/{repo}/issues/comments/{id}`: 200 and the comment.
 * - No or another token: 401 Bad credentials. A token that may only read, or a comment of somebody else: 403 Resource not
 *   accessible by integration. A body over 65,536 characters, or none: 422 Validation Failed.
 * - `refuseNext` makes the next requests fail, as overload (502) and too many requests (403 with Retry-After) do.
 */
export type SimulatedGitHub = {
  readonly url: string;
  readonly comments: StoredComment[];
  /** What was asked: "GET /repos/… ". */
  readonly requests: string[];
  readonly refuseNext: (...refusals: { status: number; retryAfterS?: number }[]) => void;
  readonly close: () => Promise<void>;
};

export type StoredComment = { id: number; body: string; user: { login: string }; html_url: string };

type Options = { readonly repository: string; readonly number: number; readonly readOnly?: boolean };

const token = 'ghs_simulated';
const bot = 'github-actions[bot]';
const maximumBody = 65_536;

const textOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
};

const reply = (response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void => {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(JSON.stringify(body));
};

const refusal = (message: string) => ({ message, documentation_url: 'https://docs.github.com/rest' });

const tooLong = {
  ...refusal('Validation Failed'),
  errors: [
    {
      resource: 'IssueComment',
      code: 'unprocessable',
      field: 'data',
      message: 'Body is too long (maximum is 65536 characters)',
    },
  ],
};

/** Starts the simulator. Its token is `ghs_simulated`, which acts for github-actions[bot]. */
export const simulateGitHub = async ({ repository, number, readOnly = false }: Options): Promise<SimulatedGitHub> => {
  const comments: StoredComment[] = [];
  const requests: string[] = [];
  const refusals: { status: number; retryAfterS?: number }[] = [];
  const issues = `/repos/${repository}/issues`;

  const list = (request: URL, response: ServerResponse): void => {
    const perPage = Math.min(Number(request.searchParams.get('per_page') ?? 30), 100);
    const page = Number(request.searchParams.get('page') ?? 1);
    const next = new URL(request);
    next.searchParams.set('page', String(page + 1));
    const more = comments.length > page * perPage;
    reply(
      response,
      200,
      comments.slice((page - 1) * perPage, page * perPage),
      more ? { link: `<${next.href}>; rel="next"` } : {},
    );
  };

  const write = async (request: IncomingMessage, response: ServerResponse, id: number | undefined): Promise<void> => {
    const { body } = JSON.parse(await textOf(request)) as { body?: unknown };
    const found = comments.find((comment) => comment.id === id);
    if (id !== undefined && !found) return reply(response, 404, refusal('Not Found'));
    if (readOnly || (found && found.user.login !== bot))
      return reply(response, 403, refusal('Resource not accessible by integration'));
    if (typeof body !== 'string' || body === '' || [...body].length > maximumBody) return reply(response, 422, tooLong);
    if (found) return reply(response, 200, Object.assign(found, { body }));
    const made = {
      id: comments.length + 1,
      body,
      user: { login: bot },
      html_url: `https://github.com/${repository}/pull/${number}#issuecomment-${comments.length + 1}`,
    };
    comments.push(made);
    reply(response, 201, made);
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const asked = new URL(request.url ?? '/', server.url());
    requests.push(`${request.method} ${asked.pathname}${asked.search}`);
    const refused = refusals.shift();
    if (refused) {
      const { status, retryAfterS } = refused;
      const message = status === 403 ? 'You have exceeded a secondary rate limit' : 'Server Error';
      return reply(
        response,
        status,
        refusal(message),
        retryAfterS === undefined ? {} : { 'retry-after': String(retryAfterS) },
      );
    }
    if (request.headers.authorization !== `Bearer ${token}`) return reply(response, 401, refusal('Bad credentials'));
    const [, id] = new RegExp(`^${issues}/comments/(\\d+)$`).exec(asked.pathname) ?? [];
    if (request.method === 'PATCH' && id !== undefined) return write(request, response, Number(id));
    if (asked.pathname !== `${issues}/${number}/comments`) return reply(response, 404, refusal('Not Found'));
    return request.method === 'POST' ? write(request, response, undefined) : list(asked, response);
  };

  const http = createServer((request, response) => void answer(request, response));
  const server = { url: () => `http://127.0.0.1:${(http.address() as AddressInfo).port}` };
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  return {
    url: server.url(),
    comments,
    requests,
    refuseNext: (...more) => void refusals.push(...more),
    close: () => new Promise((resolve) => http.close(() => resolve())),
  };
};
