import type { AccessLine } from './accessLog/accessLine.js';
import { accessLogFile } from './accessLog/accessLogFile.js';
import type { LineWriter, WritingEnd } from './accessLog/lineWriter.js';
import { withoutSecretsIn } from './accessLog/withoutSecretsIn.js';
import type { GatewayOptions } from './app.js';
import type { QueryRecorder, RanQuery } from './http/recordQueries.js';
import { operationNames } from './operationNames.js';
import type { Operations } from './openOperations.js';
import { processFile } from './processFile.js';

export type AccessLog = {
  readonly recorder: (operations: Pick<Operations, 'listOf'>) => QueryRecorder;
  readonly close: LineWriter['close'];
};

const lineOf = (
  { client, isById, operation, operationName, variables, status, codes, durationMs }: RanQuery,
  operations: Pick<Operations, 'listOf'>,
): AccessLine => {
  const said = withoutSecretsIn({ query: operation.source, variables });
  const user = { kind: client?.kind ?? 'nobody', name: client?.name };
  return {
    version: 1,
    at: new Date(Date.now() - durationMs).toISOString(),
    client: user.kind,
    // Who stands in a frontend's token may be a person.
    partner: (user.kind === 'partner' && user.name) || null,
    id: (isById && operationNames(operations, () => client?.manifest).idOf(user, operation)) || null,
    operationName: operationName ?? null,
    ...said.value,
    isWhole: said.isWhole,
    status,
    codes: [...codes],
    durationMs: Math.round(durationMs * 100) / 100,
  };
};

/** The access log that the settings name, one for each process; undefined where they name none, or where it cannot be written. */
export const openAccessLog = async ({
  settings: { accessLog, processNumber },
  log,
}: Pick<GatewayOptions, 'settings' | 'log'>): Promise<AccessLog | undefined> => {
  const { file: named, percent, fileBytes: maxBytes } = accessLog;
  if (named === undefined) return undefined;
  const path = processFile(named, processNumber);
  const onEnd = ({ isFailure, ...end }: WritingEnd): void =>
    log(isFailure ? 'access log not written' : 'access log ended', { file: path, ...end });
  try {
    const file = await accessLogFile({ path, maxBytes, onEnd });
    log('access log', { file: path, percent });
    return {
      recorder: (operations) => ({
        percent,
        record: (query) => file.append(JSON.stringify(lineOf(query, operations))),
      }),
      close: file.close,
    };
  } catch (error) {
    onEnd({ isFailure: true, reason: (error as Error).message, lines: 0, leftOut: 0 });
    return undefined;
  }
};
