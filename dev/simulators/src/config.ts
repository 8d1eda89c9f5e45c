import { readSettings } from '@tripgraph/kit/readSettings';
import { z } from 'zod';

const shape = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535),
  SIMULATORS_SEED: z.coerce.number().int().min(0).max(4_294_967_295).default(1),
  SIMULATORS_SIZE: z.coerce.number().int().min(1).max(1_000_000).default(400),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

/** What the simulators' process is told from outside. */
export type SimulatorSettings = {
  readonly host: string;
  readonly port: number;
  readonly seed: number;
  /** About how many records each source has. */
  readonly size: number;
  readonly logLevel: string;
};

/** Reads the settings of the simulators' process. Throws one Error that lists every setting that is missing or wrong. */
export const readSimulatorSettings = (env: NodeJS.ProcessEnv = process.env): SimulatorSettings => {
  const {
    HOST: host,
    PORT: port,
    SIMULATORS_SEED: seed,
    SIMULATORS_SIZE: size,
    LOG_LEVEL: logLevel,
  } = readSettings(shape, env);
  return { host, port, seed, size, logLevel };
};
