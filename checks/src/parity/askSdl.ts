import { signatureHeader, signWith } from '@tripgraph/gateway/fetch/signature';
import type { Instance } from './instances.js';

/** What an instance says its schema is. Rejects with a reason that names no address and no secret. */
export type AskSdl = (instance: Instance) => Promise<string>;

const timeoutMs = 5_000;
/** A schema of a thousand types has less than a megabyte. */
const maximumBytes = 4 * 1024 * 1024;

const body = JSON.stringify({ query: '{ _service { sdl } }' });

const readText = async (response: Response): Promise<string> => {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > maximumBytes) throw new Error(`its answer has more than ${maximumBytes} bytes`);
    parts.push(part);
  }
  return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts));
};

const sdlIn = (text: string): string => {
  const sdl = (JSON.parse(text) as { data?: { _service?: { sdl?: unknown } | null } | null } | null)?.data?._service
    ?.sdl;
  if (typeof sdl !== 'string') throw new Error('its answer has no schema');
  return sdl;
};

/** What went wrong, without the address: a report is read by more people than the configuration. */
const reasonOf = (error: unknown): string => {
  const { name, message, cause } = error as Error & { readonly cause?: { readonly code?: unknown } };
  if (name === 'TimeoutError') return `it does not answer within ${timeoutMs / 1_000} seconds`;
  if (typeof cause?.code === 'string') return `it cannot be reached (${cause.code})`;
  if (error instanceof SyntaxError) return 'its answer is no JSON';
  return message.startsWith('its ') || message.startsWith('it ') ? message : 'it cannot be asked';
};

/** Asks instances as the gateway asks: signed with the secret that both have, where there is one. */
export const askSdlSigned = (secret: string | undefined): AskSdl => {
  const sign = secret === undefined ? undefined : signWith(secret);
  return async ({ url }) => {
    const { pathname, search } = new URL(url);
    const headers: Record<string, string> = {
      'content-type': 'application/json',
      accept: 'application/json',
      'tripgraph-timeout-ms': String(timeoutMs),
    };
    if (sign) headers[signatureHeader] = sign({ method: 'POST', path: `${pathname}${search}`, headers, body });
    try {
      const signal = AbortSignal.timeout(timeoutMs);
      const response = await fetch(url, { method: 'POST', headers, body, signal, redirect: 'manual' });
      if (response.status === 401)
        throw new Error('it refuses what is signed with the first of GATEWAY_SUBGRAPH_SECRETS');
      if (!response.ok) throw new Error(`it answers with status ${response.status}`);
      return sdlIn(await readText(response));
    } catch (error) {
      throw new Error(reasonOf(error), { cause: error });
    }
  };
};
