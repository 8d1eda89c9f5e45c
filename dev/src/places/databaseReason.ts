const noDatabase = '3D000';

const codesOf = (error: unknown): readonly unknown[] => [
  (error as { readonly code?: unknown }).code,
  ...(error instanceof AggregateError ? error.errors.flatMap(codesOf) : []),
];

/** Why a database of `npm start` could not be read, without its address, which holds a password. */
export const databaseReason = (error: unknown): string => {
  const codes = codesOf(error);
  if (codes.includes(noDatabase)) return 'there is no such database: its subgraph was never started';
  if (codes.includes('ECONNREFUSED')) return 'no PostgreSQL listens there: is `npm start` running?';
  return error instanceof Error && error.message !== '' ? error.message : String(codes.find(Boolean) ?? 'unknown');
};
