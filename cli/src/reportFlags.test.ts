import { failedReport } from '@tripgraph/checks/report/testing/reports';
import { Command } from 'commander';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { addReportFlags, writeReports, type ReportFlags } from './reportFlags.js';

afterEach(() => void vi.restoreAllMocks());

const flagsOf = (...words: string[]): ReportFlags => {
  const command = addReportFlags(new Command('check'))
    .exitOverride()
    .configureOutput({ writeErr: () => undefined });
  return command.parse(words, { from: 'user' }).opts<ReportFlags>();
};

const newFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'tripgraph-reports-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
};

test('a report goes to standard output in one format and to files in others, without colours there', async () => {
  let out = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((out += String(text)), true));
  const folder = await newFolder();
  const [text, junit] = [join(folder, 'report.txt'), join(folder, 'new/a=b.xml')];
  const flags = flagsOf('--format', 'json', '--out', `text=${text}`, '--out', `junit=${junit}`);
  await writeReports(failedReport, flags, { colour: true, version: '1.2.3' });
  expect(JSON.parse(out)).toMatchObject({ version: 1, passed: false });
  expect(await readFile(text, 'utf8')).toMatch(/\nFailed: 1 error/);
  expect(await readFile(junit, 'utf8')).toMatch(/^<\?xml/);
});

test('a file that cannot be written is said, and is no finding', async () => {
  const file = join(await newFolder(), 'file');
  await writeFile(file, '');
  const flags = flagsOf('--out', `text=${file}/report.txt`);
  await expect(writeReports(failedReport, flags, { colour: false, version: '1.2.3' })).rejects.toMatchObject({
    code: 2,
    message: expect.stringMatching(/^The report .*report\.txt cannot be written: E\w+\.$/) as string,
  });
});

test.each(['junit', 'junit=', '=x', 'html=x'])('--out %s is wrong usage', (text) => {
  expect(() => flagsOf('--out', text)).toThrow('Give a format and a file, such as junit=junit.xml.');
});
