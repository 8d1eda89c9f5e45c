/** How much a finding weighs: an error fails the check, a warning wants a look, a notice tells. SARIF says note for notice. */
export type Level = 'error' | 'warning' | 'notice';

/** Where in a file: lines and columns count from 1, the path is relative to the folder that is checked. */
export type Place = { readonly file: string; readonly line: number; readonly column: number };

/** An operation in use that a finding touches. */
export type Affected = {
  /** A partner's or frontend's name; "anybody" where none was told. */
  readonly client: string;
  /** The operation's name, or its id where it has none. */
  readonly operation: string;
  /** The coordinate of what it uses, such as Activity.title. */
  readonly field: string | undefined;
  /** How often it was asked in the window that is looked at; undefined for a persisted operation without a record of use. */
  readonly count: number | undefined;
  /** The last day of use, as 2026-11-29. */
  readonly lastDay: string | undefined;
};

/** Something that a check has to say of a change, or of a schema as it is. */
export type Finding = {
  /** The kind, in kebab-case, for good: field-removed, unmerged-scatter. `tripgraph explain` knows each. */
  readonly rule: string;
  readonly level: Level;
  /** What it is about, as https://spec.graphql.org/draft/#sec-Schema-Coordinates writes it: Activity.title, Query.search(first:), @merge. */
  readonly coordinate: string | undefined;
  /** The subgraph whose schema it is about; undefined when it is about what they are together. */
  readonly subgraph: string | undefined;
  readonly place: Place | undefined;
  /** What is the matter, in one sentence. */
  readonly message: string;
  /** Whom it hurts and how. */
  readonly why: string;
  /** What to do. */
  readonly advice: string;
  readonly affected: readonly Affected[];
  /** Its level by its kind alone, and why it is another here: nobody uses it, or an approval. */
  readonly changedLevel: { readonly from: Level; readonly because: string } | undefined;
};

/**
 * Names a finding in approvals and reports: the same for the same matter in every run. A rule and a coordinate, and the
 * subgraph where one is to blame: field-removed:Activity.title, key-removed:Place@places.
 */
export const findingId = ({ rule, coordinate, subgraph }: Pick<Finding, 'rule' | 'coordinate' | 'subgraph'>): string =>
  `${rule}${coordinate === undefined ? '' : `:${coordinate}`}${subgraph === undefined ? '' : `@${subgraph}`}`;
