/** Which way bytes go: `up` to the server, `down` to the client. */
export type Direction = 'up' | 'down';

/** What goes wrong on the way between a client and a server, all the time. */
export type SteadyFault =
  /** Everything, both ways, arrives so much later; its order stays. */
  | { readonly kind: 'latency'; readonly ms: number; readonly jitterMs: number }
  /** Nothing arrives, not even the end of the connection, and nobody is told. */
  | { readonly kind: 'blackHole' }
  /** Both sides get a TCP reset. */
  | { readonly kind: 'reset' }
  /** The connection ends after so many more bytes in one direction. */
  | { readonly kind: 'cutAfter'; readonly direction: Direction; readonly bytes: number }
  /** The same, by a TCP reset. */
  | { readonly kind: 'resetAfter'; readonly direction: Direction; readonly bytes: number }
  /** A connection on which nothing went either way for so long is reset when the client sends something. */
  | { readonly kind: 'resetAfterIdle'; readonly idleMs: number }
  /** No more than so many bytes a second get through in one direction. */
  | { readonly kind: 'bandwidth'; readonly direction: Direction; readonly bytesPerSecond: number }
  /** When one side ends the connection, the other is told so much later. */
  | { readonly kind: 'slowClose'; readonly ms: number }
  /** The connection ends right before PostgreSQL gets a COMMIT, or after it has done it and before the client hears of it. */
  | { readonly kind: 'cutAtCommit'; readonly when: 'before' | 'after' }
  /** The connection ends right before the server gets bytes that hold a text, such as a statement's name. */
  | { readonly kind: 'cutBeforeText'; readonly text: string };

/** `sometimes`: whenever the client sends, the fault befalls it with this probability (0 to 1), until it sends again. */
export type Fault =
  | SteadyFault
  | {
      readonly kind: 'sometimes';
      readonly share: number;
      readonly fault: Exclude<SteadyFault, { readonly kind: 'blackHole' }>;
    };
