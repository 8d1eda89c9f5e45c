import { row } from '../goals/goal.js';
import { measureOverload, overloadDefaults } from '../overload.js';
import type { Context, Scenario, ScenarioResult } from '../scenario.js';

const leastGoodput = 0.9;
const mostShedMs = 20;
const { factor } = overloadDefaults;

export const overload: Scenario = {
  id: 'LOAD',
  name: 'too much load',
  what: `${factor} times what the gateway can carry, with bookings between the reads.`,
  run: async ({ say }: Context): Promise<ScenarioResult> => {
    say('peak, then overload');
    const measure = await measureOverload();
    const { peak, goodput, goodputRatio, shed, shedP99Ms, steadyShedP99Ms, slowShare, failed } = measure;
    const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
    const rows = [
      row(
        `goodput at ${factor} times: ${percent(leastGoodput)} of peak`,
        `${percent(goodputRatio)}: ${goodput.toFixed(0)} of ${peak.toFixed(0)}/s`,
        goodputRatio >= leastGoodput,
      ),
      row(`shed answer: p99 ${mostShedMs} ms`, `${shedP99Ms.toFixed(1)} ms`, shedP99Ms < mostShedMs),
      row(
        `apart from slow moments: p99 ${mostShedMs} ms`,
        `${steadyShedP99Ms.toFixed(1)} ms; slow ${percent(slowShare)}`,
        steadyShedP99Ms < mostShedMs,
      ),
      row('neither answered nor shed: 0', String(failed), failed === 0),
    ];
    return {
      rows: shed > 0 ? rows : rows.map((each) => ({ ...each, verdict: 'void' })),
      unaffected: { requests: 0, errors: 0 },
      notes: [`seen: ${shed} requests were shed; bookings served ${percent(measure.bookingsServedShare)}`],
    };
  },
};
