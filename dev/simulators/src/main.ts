import { openLog } from '@tripgraph/kit/log';
import { reasonOf } from '@tripgraph/kit/reasonOf';
import { untilStopped } from '@tripgraph/kit/untilStopped';
import { readSimulatorSettings } from './config.js';
import { serveSimulation } from './http/serve.js';
import { simulatedPlaces } from './places/simulatedPlaces.js';
import { createSimulation } from './simulation.js';
import { createSources } from './sources.js';

try {
  const { host, port, seed, size, logLevel } = readSimulatorSettings();
  const simulation = createSimulation(createSources({ seed, size, places: simulatedPlaces }));
  const { url, close } = await serveSimulation(simulation, { host, port });
  openLog('simulators', logLevel)('listening', { address: url, sources: [...simulation.names] });
  await untilStopped(close);
} catch (error) {
  process.stderr.write(`the simulators cannot start: ${reasonOf(error)}\n`);
  process.exitCode = 1;
}
