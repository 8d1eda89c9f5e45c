/** What OAuth allows in a scope (RFC 6749, 3.3): with a blank it would be two, with a line break no header. */
const isScope = (scope: string): boolean => /^[!#-[\]-~]+$/.test(scope);

/** Scopes as a header says them, with blanks between them; empty for none. What cannot be a scope is left out. */
export const scopesText = (scopes: readonly string[] | undefined): string =>
  scopes === undefined || scopes.length === 0 ? '' : scopes.filter(isScope).join(' ');
