import type { Finding } from './finding.js';

/** What came of a check: what reports are written from. */
export type Checked = {
  readonly findings: readonly Finding[];
  /** What was compared, as `Side.label`; before is undefined when there was nothing to compare with. */
  readonly before: string | undefined;
  readonly after: string;
  /** What was not looked at and why, each a sentence. */
  readonly leftOut: readonly string[];
  readonly totals: {
    readonly subgraphs: number;
    /** Of the schema that clients see. */
    readonly types: number;
    /** Operations in use that were validated and planned. */
    readonly operations: number;
  };
};
