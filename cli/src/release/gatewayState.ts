import type { GatewayAddress } from './releasePlan.js';

/** What one process says of the supergraph that it serves. */
export type ProcessState = {
  readonly metrics: string;
  /** The beginning of the SHA-256 of its text. */
  readonly hash: string;
  /** How often another one has taken over, and how often one was refused, since the process began. */
  readonly swapped: number;
  readonly refused: number;
};

/** A gateway as it is now, or why that is not known. */
export type GatewayState =
  | { readonly kind: 'ready'; readonly processes: readonly ProcessState[] }
  | { readonly kind: 'not ready'; readonly reason: string };

/** Asks a gateway how it is. Never rejects. */
export type AskGateway = (gateway: GatewayAddress) => Promise<GatewayState>;

const patienceMs = 5_000;
/** More text is no page of metrics of ours. */
const maximumCharacters = 16 * 1024 * 1024;

const textOf = async (url: string): Promise<string> => {
  const response = await fetch(url, { signal: AbortSignal.timeout(patienceMs), redirect: 'error' });
  const text = await response.text();
  if (!response.ok) throw new Error(`${url} says ${response.status}`);
  if (text.length > maximumCharacters) throw new Error(`${url} says too much`);
  return text;
};

const countIn = (text: string, result: string): number => {
  const found = new RegExp(`^gateway_reload_total\\{([^}]*)\\} (\\d+)$`, 'gm');
  for (const [, labels = '', count] of text.matchAll(found))
    if (labels.includes('what="supergraph"') && labels.includes(`result="${result}"`)) return Number(count);
  throw new Error('gateway_reload_total is not there: is it the metrics of a gateway?');
};

/** What a page of metrics says. Throws an Error for one that is none of a gateway. */
export const processStateOf = (metrics: string, text: string): ProcessState => {
  const hash = /^gateway_supergraph_info\{[^}]*hash="([0-9a-f]{12})"[^}]*\} 1$/m.exec(text)?.[1];
  if (hash === undefined) throw new Error('gateway_supergraph_info is not there: is it the metrics of a gateway?');
  return { metrics, hash, swapped: countIn(text, 'swapped'), refused: countIn(text, 'refused') };
};

/** Asks over HTTP: whether it is ready, and each of its processes what it serves. */
export const askGateway: AskGateway = async ({ url, metrics }) => {
  try {
    await textOf(new URL('/health/ready', url).href);
    const processes = metrics.map(async (page) => processStateOf(page, await textOf(page)));
    return { kind: 'ready', processes: await Promise.all(processes) };
  } catch (error) {
    const { message, cause } = error as Error;
    return { kind: 'not ready', reason: `${url}: ${cause instanceof Error ? cause.message : message}` };
  }
};
