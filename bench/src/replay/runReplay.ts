import { setMaxListeners } from 'node:events';
import { open } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { listenForStop } from '@tripgraph/dev/stopRequest';
import { askGateway } from './askGateway.js';
import { readCredentials, requireSafeUrls } from './credentials.js';
import type { ReplayOptions } from './options.js';
import { readAccessLog } from './readAccessLog.js';
import { replayQueries } from './replayQueries.js';
import { replayReport } from './replayReport.js';
import { leftOutLines, reportLines } from './sayReport.js';

const stopped = 130;
const clearLine = '\r\u001B[2K';
const progressEveryMs = 200;
/** Nobody but its owner reads it: variables may be about people. */
const reportMode = 0o600;
/** Timers know no more. */
const longestPauseMs = 2 ** 31 - 1;

const say = (lines: readonly string[]): void => {
  for (const line of lines) process.stdout.write(`${line}\n`);
};
const progress = (text: string): void => {
  if (process.stderr.isTTY) process.stderr.write(`${clearLine}${text}`);
};

const pauseFor = (signal: AbortSignal) => async (ms: number) => {
  for (let leftMs = ms; leftMs > 0; leftMs -= longestPauseMs)
    await setTimeout(Math.min(leftMs, longestPauseMs), undefined, { signal });
};

/** Before anything is sent: who cannot have the report learns it now. */
const openReport = async (path: string | undefined) => {
  if (path === undefined) return undefined;
  const file = await open(path, 'w', reportMode);
  await file.chmod(reportMode);
  return file;
};

/** Replays access logs and says what came of it, as text and where it is wanted as JSON; resolves with the exit code. */
export const runReplay = async (options: ReplayOptions): Promise<number> => {
  const { files, to, against, speed, concurrency, limit, timeoutMs, keys, ignore, json } = options;
  if (keys !== undefined) requireSafeUrls([to, against]);
  const credentialsOf = await readCredentials(keys);
  const { queries, leftOut } = await readAccessLog(files, limit);
  if (queries.length === 0) {
    say(leftOutLines(leftOut));
    throw new Error(`There is no query in ${files.join(', ')}: is it what GATEWAY_ACCESS_LOG_FILE named?`);
  }
  const reportFile = await openReport(json);
  const stop = listenForStop((exitCode) => process.exit(exitCode));
  const { signal } = stop;
  // As many listen to it as requests are under way or wait for their time.
  setMaxListeners(0, signal);
  const gateway = (url: string) => askGateway({ url, connections: concurrency, timeoutMs, signal });
  const tried = gateway(to);
  const right = against === undefined ? undefined : gateway(against);
  const report = replayReport(right !== undefined);
  const { counts } = report;
  const showing = setInterval(
    () => progress(`${counts.asked} of ${queries.length} asked, ${counts.asked - counts.same} not the same`),
    progressEveryMs,
  );
  try {
    const { withoutKey } = await replayQueries(
      queries,
      { speed, concurrency, ignored: new Set(ignore) },
      {
        tried,
        right,
        credentialsOf,
        nowMs: () => performance.now(),
        pause: pauseFor(signal),
        signal,
        onReplayed: report.add,
      },
    );
    clearInterval(showing);
    progress('');
    const all = { ...leftOut, 'no key in --keys': withoutKey };
    const { table, ...read } = report.read();
    say(
      reportLines({
        report: { table, ...read },
        leftOut: all,
        hasOther: right !== undefined,
        hasJson: json !== undefined,
      }),
    );
    await reportFile?.writeFile(`${JSON.stringify({ ...read, leftOut: all }, null, 2)}\n`);
    if (signal.aborted) return stopped;
    return counts.asked > 0 && counts.same === counts.asked ? 0 : 1;
  } finally {
    clearInterval(showing);
    await Promise.all([tried.close(), right?.close(), reportFile?.close()]);
    stop.dispose();
  }
};
