/** An error as a line of the log has it. */
export type LoggedError = {
  readonly type: string;
  readonly message: string;
  readonly code?: string | number;
  readonly stack?: string;
  readonly causes?: ReadonlyArray<Pick<LoggedError, 'type' | 'message' | 'code'>>;
};

const maximumMessageCharacters = 2_000;
const maximumStackCharacters = 8_000;
const maximumCauses = 5;

const cut = (text: string, characters: number): string =>
  text.length <= characters ? text : `${text.slice(0, characters)}…`;

type Chained = Error & { readonly code?: unknown; readonly originalError?: unknown; readonly errors?: unknown };

const ownFields = (error: unknown): Pick<LoggedError, 'type' | 'message' | 'code'> => {
  if (!(error instanceof Error)) return { type: typeof error, message: cut(String(error), maximumMessageCharacters) };
  const { name, message, code } = error as Chained;
  return {
    type: name,
    message: cut(message, maximumMessageCharacters),
    ...((typeof code === 'string' || typeof code === 'number') && { code }),
  };
};

/** What an error says has led to it: what GraphQL has wrapped, its cause, or the several that it stands for. */
const leadingTo = (error: unknown): readonly unknown[] => {
  if (!(error instanceof Error)) return [];
  const { originalError, cause, errors } = error as Chained;
  return [originalError, cause, ...(Array.isArray(errors) ? (errors as unknown[]) : [])].filter(
    (each) => each !== undefined && each !== null,
  );
};

/** The nearest first, each once. */
const causesOf = (error: unknown): readonly unknown[] => {
  const seen = new Set<unknown>([error]);
  for (const each of seen) {
    for (const cause of leadingTo(each)) if (seen.size <= maximumCauses) seen.add(cause);
  }
  return [...seen].slice(1);
};

/**
 * What is written of an error: its name, message and stack, its code, and what led to it. Nothing else that a driver or library
 * has put into it, which may be a row, a request, or the address of a database.
 */
export const logError = (error: unknown): LoggedError => {
  const causes = causesOf(error).map(ownFields);
  const stack = error instanceof Error ? error.stack : undefined;
  return {
    ...ownFields(error),
    ...(stack !== undefined && { stack: cut(stack, maximumStackCharacters) }),
    ...(causes.length > 0 && { causes }),
  };
};
