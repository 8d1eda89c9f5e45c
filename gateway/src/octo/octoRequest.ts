import type { Capabilities } from './capabilities.js';
import type { Execute } from './operation.js';

/** A request to an OCTO endpoint, its client known and its capabilities read. */
export type OctoRequest = {
  /** The parts of the path that have a name. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
  readonly capabilities: Capabilities;
  readonly execute: Execute;
  /** Where the client found us, such as `https://api.example.com`. */
  readonly origin: string;
};

/** An answer: its body, and headers of its own. */
export type OctoAnswer = { readonly body: unknown; readonly headers?: Readonly<Record<string, string>> };

export type OctoEndpoint = {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Below /octo; `:name` is a parameter. */
  readonly path: string;
  /** Whether it answers a client without a key. */
  readonly isOpen: boolean;
  readonly handle: (request: OctoRequest) => Promise<OctoAnswer>;
};
