import type { Log } from '@tripgraph/telemetry/log';
import type { GatewaySettings } from './config.js';
import type { RequestNotes, ToldRequest } from './http/noteRequests.js';
import { linesPerSecond } from './linesPerSecond.js';
import { operationNames } from './operationNames.js';
import { hashOf } from './operations/automatic.js';
import type { Operations } from './openOperations.js';

/** A name is as long as somebody liked. */
const nameCharacters = 100;

const hundredths = (value: number): number => Math.round(value * 100) / 100;

/** Of whom it is told: partners by name. Who stands in a frontend's token may be a person. */
const clientFields = (client: ToldRequest['client']) => ({
  clientKind: client?.kind ?? null,
  partner: client?.kind === 'partner' ? client.name : undefined,
});

const operationFields = ({ use, client }: ToldRequest, operations: Pick<Operations, 'listOf'>) => {
  if (!use?.operation) return {};
  const { operation, definition, cost } = use;
  const user = { kind: client?.kind ?? 'nobody', name: client?.name };
  const { idOf, labelOf } = operationNames(operations, () => client?.manifest);
  const name = labelOf(user, operation) ?? definition?.name?.value;
  return {
    operationName: name?.slice(0, nameCharacters),
    operationId: idOf(user, operation) ?? hashOf(operation.source),
    cost,
  };
};

/** Which requests of clients are told of in the log, and how. */
export const openRequestLog = (
  { lines }: Pick<GatewaySettings, 'lines'>,
  log: Log,
  operations: Pick<Operations, 'listOf'>,
): RequestNotes => {
  const { slowMs, samplePercent, perSecond } = lines;
  const mayTell = linesPerSecond(perSecond, (count) => log('requests left out', { count }));
  return {
    slowMs,
    samplePercent,
    tell: (told) => {
      if (!mayTell()) return;
      const { because, requestId, traceId, method, route = null, status, codes, durationMs } = told;
      log('request', {
        requestId,
        traceId,
        because,
        method,
        route,
        ...clientFields(told.client),
        ...operationFields(told, operations),
        status,
        ...(codes.length > 0 && { codes: [...codes] }),
        durationMs: hundredths(durationMs),
      });
    },
  };
};
