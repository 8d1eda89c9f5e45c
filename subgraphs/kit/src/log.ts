import { openLog as open, type Log } from '@tripgraph/telemetry/log';
import { ownSecrets, type OwnSecrets } from '@tripgraph/telemetry/ownSecrets';

export type { Log } from '@tripgraph/telemetry/log';

/**
 * The log of a process or of a part of one: a line of JSON for each event, on standard output. None of its own secrets stands in
 * it, whoever has put it there.
 */
export const openLog = (name: string, level: string, own: OwnSecrets = {}): Log =>
  open({ name, level, secrets: ownSecrets(own) });
