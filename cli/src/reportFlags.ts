import { formats, type Format, type Writing } from '@tripgraph/checks/report/formats';
import type { Report } from '@tripgraph/checks/report/report';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ExitCode } from './exitCode.js';

type Output = { readonly format: Format; readonly file: string };

/** What flags say of how a report is written. */
export type ReportFlags = { format: Format; out?: Output[] };

const names = Object.keys(formats) as Format[];

const output = (text: string, before: Output[] = []): Output[] => {
  const [name = '', ...file] = text.split('=');
  const format = names.find((one) => one === name);
  if (!format || file.join('=') === '')
    throw new InvalidArgumentError(`Give a format and a file, such as junit=junit.xml. Formats: ${names.join(', ')}.`);
  return [...before, { format, file: file.join('=') }];
};

/** Adds `--format` and `--out`. */
export const addReportFlags = (command: Command): Command =>
  command
    .addOption(new Option('--format <format>', 'how the report is written').choices(names).default('text'))
    .option('--out <format=file>', 'write the report to a file as well; may be given several times', output);

const writeOutput = async (file: string, text: string): Promise<void> => {
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new ExitCode(2, `The report ${file} cannot be written: ${code ?? message}.`, { cause: error });
  }
};

/** Writes a report to files and, last, to standard output. Rejects with an ExitCode when a file cannot be written. */
export const writeReports = async (
  report: Report,
  { format, out = [] }: ReportFlags,
  writing: Writing,
): Promise<void> => {
  for (const { format: other, file } of out)
    await writeOutput(file, formats[other](report, { ...writing, colour: false }));
  process.stdout.write(formats[format](report, writing));
};
