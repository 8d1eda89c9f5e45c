import { annotations } from './annotations.js';
import { jsonReport } from './json.js';
import { junitReport } from './junit.js';
import { markdownReport } from './markdown.js';
import type { Report } from './report.js';
import { sarifReport } from './sarif.js';
import { textReport } from './text.js';

export type Writing = {
  /** Whether text for people has colours. */
  readonly colour: boolean;
  /** The version of Tripgraph that made the report. */
  readonly version: string;
};

type Renderer = (report: Report, writing: Writing) => string;

/** How a report may be written. */
export const formats = {
  text: textReport,
  json: jsonReport,
  markdown: markdownReport,
  junit: junitReport,
  sarif: sarifReport,
  github: annotations,
} as const satisfies Record<string, Renderer>;

export type Format = keyof typeof formats;
