import { listenLocally, type LocalServer } from './subgraphServer.js';

/** Which shards and subgraphs fail now. */
export type Failures = {
  readonly names: readonly string[];
  readonly fails: (name: string) => boolean;
  /** Lets one fail, or answer again. Throws an Error for a name that nothing has. */
  readonly set: (name: string, fails: boolean) => void;
};

export const failuresOf = (names: readonly string[], failing: readonly string[]): Failures => {
  const failed = new Set<string>();
  const set = (name: string, fails: boolean): void => {
    if (!names.includes(name)) throw new Error(`Nothing here is called "${name}". There are ${names.join(', ')}.`);
    if (fails) failed.add(name);
    else failed.delete(name);
  };
  for (const name of failing) set(name, true);
  return { names, fails: (name) => failed.has(name), set };
};

const path = /^\/mock\/(fail|heal)\/([a-z0-9-]+)$/;

/**
 * Serves the switch on this machine alone: `POST /mock/fail/<name>`, `POST /mock/heal/<name>`, and `GET /mock` for how it is.
 * Web pages are refused: what they send has an origin.
 */
export const serveSwitch = (failures: Failures, port: number): Promise<LocalServer> =>
  listenLocally((request, response) => {
    const say = (status: number, body: object): void =>
      void response.writeHead(status, { 'content-type': 'application/json' }).end(`${JSON.stringify(body)}\n`);
    const state = (): object =>
      Object.fromEntries(failures.names.map((name) => [name, failures.fails(name) ? 'fails' : 'answers']));
    request.resume();
    if (request.headers.origin !== undefined) return say(403, { error: 'This is not for web pages.' });
    if (request.method === 'GET' && request.url === '/mock') return say(200, state());
    const [, what, name] = path.exec(request.url ?? '') ?? [];
    if (what === undefined || name === undefined)
      return say(404, { error: 'POST /mock/fail/<name> or /mock/heal/<name>, or GET /mock.' });
    if (request.method !== 'POST') return say(405, { error: 'Use POST.' });
    try {
      failures.set(name, what === 'fail');
    } catch (error) {
      return say(404, { error: (error as Error).message });
    }
    return say(200, state());
  }, port);
