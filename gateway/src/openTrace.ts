import type { GatewayOptions } from './app.js';
import type { RunRecord } from './engine/record.js';
import type { BeginRecord, RequestRecord } from './http/records.js';
import { recorder } from './trace/recorder.js';

export type Traces = {
  /** Begins the record of a request, which http and engine tell what they do; undefined where nobody wants to see it. */
  readonly begin: (...request: Parameters<BeginRecord>) => (RequestRecord & RunRecord) | undefined;
};

/** Records requests as the settings say. */
export const openTrace = ({ settings }: Pick<GatewayOptions, 'settings'>): Traces => {
  const { production, traces } = settings;
  return {
    begin: recorder({
      isOpen: !production,
      samplePercent: 0,
      random: Math.random,
      nowMs: () => performance.now(),
      wallMs: () => Date.now(),
      send: undefined,
    }),
  };
};
