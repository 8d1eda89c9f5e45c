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

/** How a report may be written. */
export const formats = {
  text: textReport,
  json: jsonReport,
  markdown: markdownReport,
  junit: junitReport,
  sarif: sarifReport,
  github: annotations,
} as const satisfies Record<string, (report: Report, writing: Writing) => string>;

export type Format = keyof typeof formats;

/** Writes a report in a format. */
export const writeReport = (format: Format, report: Report, writing: Writing): string =>
  formats[format](report, writing);
