import { Option, type Command } from 'commander';
import type { Log } from '@tripgraph/telemetry/log';
import { processEnvironment, readEnvironment, readGatewaySettings, type GatewaySettings } from './config.js';
import { endInTime } from './endInTime.js';
import { createLog } from './log.js';
import { addPlanCommand } from './planCommand.js';
import { differenceOf } from './supergraph/difference.js';
import { composeFile, readSupergraphFile, writeSupergraphFile } from './supergraph/files.js';
import { isOneOfSeveral, leaveSiblings, onOrder, startProcess, untilDrained } from './processes/clusterProcess.js';
import { listenError } from './listenError.js';
import { keepProcesses } from './processes/keepProcesses.js';
import { serveFiles } from './serveFiles.js';
import { untilStopped } from './untilStopped.js';

type GatewayFlags = { supergraph: string; config?: string; port: number; host: string };
type ComposeFlags = { config: string; output: string; check?: boolean };

const port = (text: string): number => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > 65_535)
    throw new Error(`"${text}" is not a port: give 0 to 65535.`);
  return value;
};

/** Serves in this process until it is asked to stop. */
const runOne = async (flags: GatewayFlags, settings: GatewaySettings, log: Log): Promise<void> => {
  const drained = isOneOfSeveral() ? untilDrained() : undefined;
  const { host, port, supergraph: supergraphFile, config: configFile } = flags;
  const running = await serveFiles({ host, port, supergraphFile, configFile, settings, log }).catch((error: unknown) =>
    Promise.reject(listenError(error, flags)),
  );
  const reload = (): void => void running.reload();
  // To a terminal's programs the same signal says that the terminal is gone.
  if (!process.stdout.isTTY) process.on('SIGHUP', reload);
  if (isOneOfSeveral()) onOrder('reload', reload);
  // Before anybody can know that it runs, and ask it to stop.
  const stopped = drained ?? untilStopped();
  log('listening', { url: running.url });
  await stopped;
  log('stopping');
  endInTime(settings.stopLimitMs, log);
  await running.close();
  log('stopped');
};

/** Lets several processes serve on one port until this one is asked to stop. */
const runSeveral = async ({ processes: count, stopLimitMs }: GatewaySettings, log: Log): Promise<void> => {
  const processes = keepProcesses({
    count,
    startProcess: (number) => startProcess(processEnvironment(number)),
    stopLimitMs,
    log,
  });
  process.on('SIGUSR2', () => void processes.roll());
  if (!process.stdout.isTTY) process.on('SIGHUP', processes.reload);
  const stopped = untilStopped();
  const ready = processes.ready.then(() => log('all ready', { processes: count }));
  await Promise.race([ready.then(() => stopped), stopped]).catch(async (error: unknown) => {
    await processes.stop();
    throw error;
  });
  log('stopping');
  const killed = await processes.stop();
  if (killed > 0) throw new Error(`${killed} of ${count} processes had to be killed.`);
  log('stopped');
};

const runGateway = async (flags: GatewayFlags): Promise<void> => {
  const settings = readGatewaySettings();
  const log = createLog(settings);
  if (settings.processes > 1 && !isOneOfSeveral()) await runSeveral(settings, log);
  else await runOne(flags, settings, log).finally(leaveSiblings);
};

const runCompose = async ({ config, output, check }: ComposeFlags): Promise<void> => {
  const composition = await composeFile(config, readEnvironment());
  if (composition.kind === 'refused') {
    throw new Error(`${config} does not compose:\n${composition.problems.map((problem) => `  ${problem}`).join('\n')}`);
  }
  for (const hint of composition.hints) console.error(`hint: ${hint}`);
  if (!check) {
    await writeSupergraphFile(output, composition.supergraph);
    console.log(`${output} is written.`);
    return;
  }
  const difference = differenceOf(await readSupergraphFile(output), composition.supergraph);
  if (difference.length > 0) {
    throw new Error(`${output} is stale; run \`npm run compose\`. What differs:\n${difference.join('\n')}`);
  }
  console.log(`${output} is what ${config} composes to.`);
};

const composeExamples = `
Examples:
  tripgraph compose                                    supergraph.yaml becomes supergraph.graphql
  tripgraph compose --check                            is supergraph.graphql what the schemas compose to?
  tripgraph compose --config other.yaml --output other.graphql`;

/** Adds `gateway`, `compose` and `plan` to the command line. */
export const addGatewayCommands = (program: Command): void => {
  program
    .command('gateway')
    .description('Serve a composed federation 2 supergraph.')
    .requiredOption('--supergraph <file>', 'the composed supergraph')
    .option('--config <file>', 'a supergraph.yaml: where subgraphs are, and which shard owns which buckets')
    .addOption(new Option('--port <number>', 'the port to listen on; 0 takes a free one').default(4000).argParser(port))
    .option('--host <address>', 'the address to listen on', '127.0.0.1')
    .action(runGateway);
  program
    .command('compose')
    .description('Compose the schemas that supergraph.yaml names, and check their shard rules.')
    .option('--config <file>', 'the supergraph.yaml', 'supergraph.yaml')
    .option('--output <file>', 'where the supergraph stands', 'supergraph.graphql')
    .option('--check', 'write nothing; fail and say what differs when the file is stale')
    .addHelpText('after', composeExamples)
    .action(runCompose);
  addPlanCommand(program);
};
