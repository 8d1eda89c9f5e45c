import { toldLog } from '@tripgraph/telemetry/testing/toldLog';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readGatewaySettings } from './config.js';
import type { ToldRequest } from './http/noteRequests.js';
import { openRequestLog } from './openRequestLog.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const refused: ToldRequest = {
  because: 'errors',
  requestId: 'r-1',
  traceId: undefined,
  method: 'POST',
  route: '/graphql',
  client: undefined,
  use: undefined,
  status: 400,
  codes: ['BAD_REQUEST'],
  durationMs: 1.234,
};

test('of more requests than there may be lines about in a second it is told how many, once the second is over', () => {
  const { log, told } = toldLog();
  const settings = readGatewaySettings({ GATEWAY_LOG_LINES_PER_SECOND: '2' });
  const { tell } = openRequestLog(settings, log, { listOf: () => undefined });
  for (let count = 0; count < 20; count += 1) tell(refused);
  expect(told.map(([event]) => event)).toEqual(['request', 'request']);
  vi.advanceTimersByTime(1_000);
  tell(refused);
  expect(told.slice(2)).toEqual([
    ['requests left out', { count: 18 }],
    ['request', expect.objectContaining({ requestId: 'r-1', codes: ['BAD_REQUEST'], durationMs: 1.23 })],
  ]);
});
