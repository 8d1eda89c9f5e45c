/** An object as it came out of JSON. */
export type Data = Record<string, unknown>;
export type Variables = Readonly<Record<string, unknown>>;
export type Path = ReadonlyArray<string | number>;

/** An error of an answer. */
export type AnsweredError = {
  readonly message: string;
  readonly path?: Path;
  readonly extensions: Readonly<Record<string, unknown>>;
};

/** A part of an answer that is not of now. */
export type StalePart = { readonly path: Path; readonly ageSeconds: number };

/** What a subgraph, or all shards of one together, say to one request. */
export type Answered = {
  readonly data: Data;
  readonly errors: readonly AnsweredError[];
  /** What the headers Cache-Control say of the whole answer, but for what is lost. */
  readonly cacheControl?: string | undefined;
  readonly stale?: readonly StalePart[] | undefined;
};

/** As much of who asks as makes a difference to what may be answered. */
export type Asker = {
  readonly partner?: string | undefined;
  readonly scopes?: readonly string[] | undefined;
  readonly isTrial?: boolean | undefined;
  /** Told for how many seconds the answer may be given again; undefined when nobody wants to know. */
  readonly lifetime?: { seconds: number } | undefined;
  /** Told what is given without asking, or because asking failed; undefined when nobody wants to see that. */
  readonly fetch?: FetchRecord | undefined;
};

/** `entities`: how many; null for root fields. */
export type FetchRecord = { readonly given: (outcome: 'cached' | 'stale', entities: number | null) => void };

/** Asks a subgraph with the variables of one fetch. What goes wrong is part of the answer. */
export type Ask<Client extends Asker> = (variables: Variables, client: Client | undefined) => Promise<Answered>;

export const isObject = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
