/** What a change of the schema does to clients: errors for some, other answers than expected for some, or nothing. */
export type Criticality = 'breaking' | 'dangerous' | 'safe';

/** A change of the schema that clients see. */
export type ApiChange = {
  /** The kind, in kebab-case: field-removed, argument-default-changed. */
  readonly rule: string;
  readonly criticality: Criticality;
  /** As schema coordinates are written: Activity.title, Query.search(first:), Currency.EUR, @directive(argument:). */
  readonly coordinate: string;
  /** What changed, in one sentence. */
  readonly message: string;
};
