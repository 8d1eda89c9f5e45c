import { row } from '../goals/goal.js';
import { measureOverload, overloadDefaults } from '../overload.js';
import type { Context, Row, Scenario, ScenarioResult } from '../scenario.js';

const leastGoodput = 0.9;
const mostShedMs = 20;
/** Of fewer a p99 says nothing. */
const fewestSteady = 1_000;
const { factor } = overloadDefaults;

export const overload: Scenario = {
  id: 'LOAD',
  name: 'too much load',
  what: `${factor} times what the gateway can carry, with bookings between the reads.`,
  run: async ({ say }: Context): Promise<ScenarioResult> => {
    say('peak, then overload');
    const measure = await measureOverload();
    const { peak, goodput, goodputRatio, shed, shedP99Ms, steadyShed, steadyShedP99Ms, slowShare, failed } = measure;
    const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
    const steady = row(
      `while the machine keeps its speed: p99 ${mostShedMs} ms`,
      `${steadyShedP99Ms.toFixed(1)} ms; it did not ${percent(slowShare)} of the time`,
      steadyShedP99Ms < mostShedMs,
    );
    const steadyRow: Row = steadyShed < fewestSteady ? { ...steady, verdict: 'void' } : steady;
    const rows = [
      row(
        `goodput at ${factor} times: ${percent(leastGoodput)} of peak`,
        `${percent(goodputRatio)}: ${goodput.toFixed(0)} of ${peak.toFixed(0)}/s`,
        goodputRatio >= leastGoodput,
      ),
      row(`shed answer: p99 ${mostShedMs} ms`, `${shedP99Ms.toFixed(1)} ms`, shedP99Ms < mostShedMs),
      steadyRow,
      row('neither answered nor shed: 0', String(failed), failed === 0),
    ];
    return {
      rows: shed > 0 ? rows : rows.map((each) => ({ ...each, verdict: 'void' })),
      unaffected: { requests: 0, errors: 0 },
      notes: [`seen: ${shed} requests were shed; bookings served ${percent(measure.bookingsServedShare)}`],
    };
  },
};
