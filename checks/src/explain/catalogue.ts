import type { Level } from '../finding.js';
import { approvalRules } from './approvalRules.js';

/** What there is to know of a kind of finding, whatever it is about. */
export type Explanation = {
  /** Its level by its kind alone; a finding may have another and then says why. */
  readonly level: Level;
  /** What is the matter, as a heading: "A field is gone". */
  readonly title: string;
  /** Whom it hurts and how. */
  readonly why: string;
  /** What to do. */
  readonly advice: string;
  /** A change that leads to it, in SDL or YAML. */
  readonly example?: string;
};

/** Every rule of the checks by its id. `docs/check-rules.md` is written from it (`npm run docs`); a test proves it whole. */
export const catalogue: Readonly<Record<string, Explanation>> = { ...approvalRules };
