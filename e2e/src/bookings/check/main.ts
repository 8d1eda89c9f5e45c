import { readConfigFile } from '@tripgraph/gateway/supergraph/files';
import { readHistory } from '../history/historyFile.js';
import { checkAll, violationsOf } from './invariants.js';
import { ledgerOf } from './ledger.js';
import { readCheckOptions, type CheckOptions } from './options.js';
import { readShard, type CheckedShard } from './readShard.js';
import { reportOf } from './report.js';

// npm run check:bookings: says whether a history of clients and the databases behind them agree.

const shardsOf = async ({ config, subgraph, databases }: CheckOptions): Promise<readonly CheckedShard[]> => {
  const { subgraphs } = await readConfigFile(config, process.env);
  const shards = subgraphs.find(({ name }) => name === subgraph)?.shards;
  if (!shards) throw new Error(`${config} has no shards of a subgraph "${subgraph}"`);
  if (shards.length !== databases.length) {
    throw new Error(`${config} has ${shards.length} shards, and there are ${databases.length} databases`);
  }
  return shards.map(({ name, ranges }, index) => ({ name, ranges, databaseUrl: databases[index] ?? '' }));
};

const run = async (): Promise<number> => {
  const options = readCheckOptions(process.argv.slice(2));
  const shards = await shardsOf(options);
  const history = await readHistory(options.history);
  const verdicts = checkAll(ledgerOf(history, await Promise.all(shards.map(readShard))));
  process.stdout.write(`${reportOf(verdicts)}\n`);
  return violationsOf(verdicts) > 0 ? 1 : 0;
};

process.exitCode = await run().catch((error: unknown) => {
  process.stderr.write(`${(error as Error).message}\n`);
  return 2;
});
