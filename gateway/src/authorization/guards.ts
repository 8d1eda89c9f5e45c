/** What a directive asks for: that it is known who asks, or all scopes of one of these lists. */
export type Requirement =
  { readonly kind: 'authenticated' } | { readonly kind: 'scopes'; readonly anyOf: ReadonlyArray<readonly string[]> };

/** Fields, as a field set on a type, that a subgraph is given so that it can answer another field. */
export type Reading = { readonly type: string; readonly fields: string };

/** Who may ask for what, as a supergraph's directives say it. */
export type Guards = {
  /** By type (`Booking`) or field (`Booking.contact`); all that stand there have to be met. */
  readonly requirements: ReadonlyMap<string, readonly Requirement[]>;
  /** By field: what it is made of, by @requires and @fromContext. */
  readonly readings: ReadonlyMap<string, readonly Reading[]>;
};

/** What is known of who asks. */
export type Grants = {
  readonly isAuthenticated?: boolean | undefined;
  readonly scopes?: readonly string[] | undefined;
};

/** Whether who asks meets a requirement. One of no lists is met by nobody, one with an empty list by everybody. */
export const isMet = (requirement: Requirement, { isAuthenticated, scopes = [] }: Grants): boolean =>
  requirement.kind === 'authenticated'
    ? isAuthenticated === true
    : requirement.anyOf.some((all) => all.every((scope) => scopes.includes(scope)));
