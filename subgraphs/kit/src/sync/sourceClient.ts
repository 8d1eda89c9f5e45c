import type { SourceClient, SourceClientOptions } from './http/clientTypes.js';
import { openLine } from './http/line.js';
import { readStreamed, readWhole } from './http/readAnswer.js';
import { send } from './http/send.js';

export type { SourceClient, SourceClientOptions, SourceRequest } from './http/clientTypes.js';

const defaultStreamTimeoutMs = 3_600_000;

/** Opens a client; connections are made and kept as they are needed. Throws a sentence when the base URL may not be asked. */
export const openSourceClient = (options: SourceClientOptions): SourceClient => {
  const line = openLine(options);
  const streamTimeoutMs = options.streamTimeoutMs ?? defaultStreamTimeoutMs;
  return {
    json: async (target, request = {}) => (await send(line, target, request, readWhole)).body,
    answer: (target, request = {}) => send(line, target, request, readWhole),
    stream: (target, request = {}) =>
      send(line, target, request, async (reading) => readStreamed(reading, streamTimeoutMs)),
    close: () => line.dispatcher.destroy(),
  };
};
