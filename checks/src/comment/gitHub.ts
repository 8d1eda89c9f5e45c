import { z } from 'zod';

/** Where a pull request is. */
export type PullRequest = {
  /** https://api.github.com, or that of an enterprise's own server. */
  readonly apiUrl: string;
  /** owner/name. */
  readonly repository: string;
  readonly number: number;
};

/** What GitHub answered: its status, its JSON, and the address of the next page if there is one. */
export type Answer = { readonly status: number; readonly body: unknown; readonly next: string | undefined };

/** Sends one request. Rejects when nothing is answered in time. */
export type Ask = (method: 'GET' | 'POST' | 'PATCH', url: string, body?: object) => Promise<Answer>;

const requestTimeoutMs = 10_000;
const maximumTries = 3;
/** GitHub asks for about a minute when there were too many requests; a job waits no longer. */
const maximumWaitMs = 60_000;

const nextOf = (link: string | null): string | undefined => /<([^>]+)>; rel="next"/.exec(link ?? '')?.[1];

/** How long GitHub wants to be left alone; undefined when the same request would be answered the same. */
const waitOf = ({ status, headers }: Response): number | undefined => {
  const retryAfterS = Number(headers.get('retry-after') ?? NaN);
  const limited = (status === 403 || status === 429) && Number.isFinite(retryAfterS);
  if (!limited && status < 500) return undefined;
  return Math.min(Number.isFinite(retryAfterS) ? retryAfterS * 1_000 : 1_000, maximumWaitMs);
};

/** The JSON of an answer; undefined for what is none, as pages of proxies are. */
const jsonOf = async (response: Response): Promise<unknown> => {
  const text = await response.text();
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

/** Asks GitHub's REST API, version 2022-11-28: three times at most when it is overloaded or asks for patience. */
export const askGitHub =
  (token: string, wait: (ms: number) => Promise<void>): Ask =>
  async (method, url, body) => {
    const headers = {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${token}`,
      'user-agent': 'tripgraph',
      'x-github-api-version': '2022-11-28',
    };
    for (let tries = 1; ; tries += 1) {
      const signal = AbortSignal.timeout(requestTimeoutMs);
      const response = await fetch(url, { method, headers, signal, ...(body && { body: JSON.stringify(body) }) });
      const [read, waitMs] = [await jsonOf(response), waitOf(response)];
      if (waitMs === undefined || tries === maximumTries)
        return { status: response.status, body: read, next: nextOf(response.headers.get('link')) };
      await wait(waitMs);
    }
  };

const messageShape = z.object({ message: z.string().max(1_000) });

/** What GitHub said is wrong, for a log. */
export const complaintOf = ({ status, body }: Answer): string => {
  const parsed = messageShape.safeParse(body);
  return `GitHub answered ${status}${parsed.success ? `: ${parsed.data.message}` : ''}`;
};
