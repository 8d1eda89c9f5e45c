import { readSaid } from '@tripgraph/checks/report/readSaid';
import { reportOf, type Report } from '@tripgraph/checks/report/report';
import { runCheck } from '@tripgraph/checks/runCheck';
import type { OwnSubgraph } from '@tripgraph/checks/sides/ownSubgraph';
import type { CheckSettings } from '@tripgraph/checks/settings';
import { readSettingsFile } from '@tripgraph/checks/settingsFile';
import { readEnvironment, readGatewaySettings } from '@tripgraph/gateway/config';
import type { Command } from 'commander';
import { ExitCode } from './exitCode.js';
import { progressOn } from './progress.js';
import { addReportFlags, writeReports, type ReportFlags } from './reportFlags.js';
import { subgraphFlag } from './subgraphFlag.js';
import { wholeNumber } from './wholeNumber.js';

type CheckFlags = ReportFlags & {
  against?: string;
  config?: string;
  usage?: string[];
  partners?: string;
  windowDays?: number;
  minimumCount?: number;
  excludeClient?: string[];
  settings?: string;
  live?: true;
  subgraph?: OwnSubgraph;
};

/** What flags say counts before what the settings file says. */
const settingsWith = (settings: CheckSettings, flags: CheckFlags): CheckSettings => ({
  ...settings,
  ...(flags.against !== undefined && { against: flags.against }),
  ...(flags.config !== undefined && { config: flags.config }),
  operations: { ...settings.operations, ...(flags.partners !== undefined && { partners: flags.partners }) },
  usage: {
    ...settings.usage,
    ...(flags.usage && { files: flags.usage }),
    ...(flags.windowDays !== undefined && { window_days: flags.windowDays }),
    ...(flags.minimumCount !== undefined && { minimum_count: flags.minimumCount }),
    ...(flags.excludeClient && { excluded_clients: flags.excludeClient }),
  },
});

const checkFolder = async (flags: CheckFlags): Promise<Report> => {
  const progress = progressOn(process.stderr, () => performance.now());
  const folder = process.cwd();
  const today = new Date().toISOString().slice(0, 10);
  try {
    const settings = settingsWith(await readSettingsFile(flags.settings), flags);
    const said = await readSaid(folder, settings);
    const environment = readEnvironment();
    const live = flags.live && { secret: readGatewaySettings().subgraphSecrets[0] };
    const { subgraph: own } = flags;
    const checked = await runCheck({ folder, settings, own, environment, today, live, onProgress: progress.tell });
    return reportOf(checked, { ...said, today });
  } catch (error) {
    progress.end();
    throw new ExitCode(2, (error as Error).message, { cause: error });
  } finally {
    progress.end();
  }
};

const colours = (): boolean => process.stdout.isTTY && process.stdout.hasColors();

const runCheckCommand = async (flags: CheckFlags, command: Command): Promise<void> => {
  const report = await checkFolder(flags);
  const version = command.parent?.version() ?? '';
  await writeReports(report, flags, { colour: colours(), version });
  if (!report.passed) throw new ExitCode(1);
};

/** Adds `check` to the command line. */
export const addCheckCommand = (program: Command): void => {
  const command = program
    .command('check')
    .description('Say what a change of the schemas means to clients: before it is merged.')
    .option('--against <what>', 'a commit, a folder or a composed supergraph (default: the merge base with main)')
    .option('--config <file>', 'the supergraph.yaml, in both sides (default: supergraph.yaml)')
    .option('--usage <files...>', 'usage files of the gateway: which operations are in use')
    .option('--partners <file>', 'a partners file: the operations of their manifests are in use')
    .option('--window-days <number>', 'how many days of the usage files count (default: 30)', wholeNumber(1, 3_650))
    .option(
      '--minimum-count <number>',
      'what one client asked less often does not count (default: 1)',
      wholeNumber(1, 1e9),
    )
    .option('--exclude-client <names...>', 'what these clients ask does not count')
    .option('--settings <file>', 'more settings (default: .tripgraph/checks.yaml where there is one)')
    .option('--live', 'ask every instance for its schema, signed with GATEWAY_SUBGRAPH_SECRETS as the gateway does')
    .addOption(subgraphFlag());
  addReportFlags(command).action(runCheckCommand);
};
