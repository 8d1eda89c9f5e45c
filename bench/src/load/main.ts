import { expectedOf } from '../fixture/expected.js';
import { workloads, type Workload } from '../fixture/workloads.js';
import { usageOf, type Usage } from '../processes/usage.js';
import { latencyOf } from '../statistics.js';
import { runClosedLoop } from './closedLoop.js';
import { openConnection } from './connection.js';
import type { LoadCommand, LoadReply, Measurement } from './protocol.js';
import { realNames, realWorkload } from './realWorkloads.js';
import { requestsOf, verifyAnswers } from './verify.js';

/** The load generator: a process that carries out one command after another. */
type Verified = { readonly requests: readonly Buffer[]; readonly answers: readonly Buffer[] };
const verified = new Map<string, Verified>();
const isReal = (name: string): boolean => realNames.some((real) => real === name);
const workloadNamed = async (name: string, url: URL): Promise<Workload> => {
  const workload = isReal(name) ? await realWorkload(name, url) : workloads.find((each) => each.name === name);
  if (!workload) throw new Error(`There is no workload "${name}".`);
  return workload;
};

const between = (
  before: Usage | undefined,
  after: Usage | undefined,
  of: (usage: Usage) => number,
): number | undefined => (before && after ? of(after) - of(before) : undefined);

const measure = async (command: Extract<LoadCommand, { kind: 'measure' }>): Promise<Measurement> => {
  const url = new URL(command.url);
  const expected = verified.get(`${command.workload} ${command.url}`);
  if (!expected) throw new Error('Only what has been verified is measured.');
  const connections = Array.from({ length: command.connections }, () => openConnection(url));
  const beside = [...command.besidePids, process.pid];
  const usages: { gateway: Usage | undefined; beside: Usage | undefined }[] = [];
  const result = await runClosedLoop({
    connections,
    requests: expected.requests,
    warmUpMs: command.warmUpMs,
    measureMs: command.measureMs,
    isRight: ({ status, body }, index) => status === 200 && body.equals(expected.answers[index] as Buffer),
    onMeasure: () => usages.push({ gateway: usageOf(command.pids), beside: usageOf(beside) }),
  });
  for (const connection of connections) connection.close();
  const [before, after] = usages;
  const count = result.totalMs.length;
  const gatewayMs = between(before?.gateway, after?.gateway, ({ cpuMs }) => cpuMs);
  const besideMs = between(before?.beside, after?.beside, ({ cpuMs }) => cpuMs);
  return {
    requestsPerSecond: (count * 1_000) / result.elapsedMs,
    totalMs: latencyOf(result.totalMs),
    firstByteMs: latencyOf(result.firstByteMs),
    cpuMicrosPerRequest: gatewayMs === undefined || count === 0 ? undefined : (gatewayMs * 1_000) / count,
    residentMb: after?.gateway?.residentMb,
    gatewayBusy: gatewayMs === undefined ? undefined : gatewayMs / result.elapsedMs,
    besideBusy: besideMs === undefined ? undefined : besideMs / result.elapsedMs,
    failures: result.failures,
    firstFailure: result.firstFailure,
  };
};

const carryOut = async (command: LoadCommand): Promise<LoadReply> => {
  if (command.kind === 'measure') return { kind: 'measured', measurement: await measure(command) };
  const url = new URL(command.url);
  const workload = await workloadNamed(command.workload, url);
  const expected = isReal(command.workload) ? undefined : await expectedOf(workload);
  const answers = await verifyAnswers(url, workload, expected);
  verified.set(`${command.workload} ${command.url}`, { requests: requestsOf(url, workload), answers });
  return { kind: 'verified' };
};

// What ends us with our parent lets go of the channel; commands come by it.
process.channel?.ref();
process.on('message', (command: LoadCommand) => {
  carryOut(command).then(
    (reply) => process.send?.(reply),
    (error: unknown) => process.send?.({ kind: 'refused', reason: (error as Error).message } satisfies LoadReply),
  );
});
