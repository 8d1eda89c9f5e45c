import { useMemo, useState, type JSX } from 'react';
import type { Cost } from '../ask/answer.js';
import { PlanTree } from './PlanTree.js';
import { planTree } from './planTree.js';
import type { RequestTrace } from './requestTrace.js';
import { msText, waterfall } from './waterfall.js';
import { WaterfallTable } from './WaterfallTable.js';

const legend = [
  ['stage', "the gateway's own work"],
  ['wait', 'waiting'],
  ['server', 'until the first byte'],
  ['body', 'reading'],
  ['kept', 'not asked: cache, dedup'],
  ['failed', 'failed'],
  ['statement', 'SQL'],
] as const;

const Legend = (): JSX.Element => (
  <ul className="legend" aria-label="Colours">
    {legend.map(([kind, text]) => (
      <li key={kind}>
        <span className={`bar bar-${kind}`} aria-hidden="true" /> {text}
      </li>
    ))}
  </ul>
);

const Facts = ({ trace, cost }: { readonly trace: RequestTrace; readonly cost: Cost | undefined }): JSX.Element => (
  <dl className="trace-facts">
    <div>
      <dt>Took</dt>
      <dd>{msText(trace.durationMs)}</dd>
    </div>
    {cost && (
      <div>
        <dt>Cost</dt>
        <dd>
          {cost.estimated} estimated, {cost.actual} actual
        </dd>
      </div>
    )}
    <div>
      <dt>Request</dt>
      <dd>
        <code>{trace.requestId}</code>
      </dd>
    </div>
    <div>
      <dt>Trace</dt>
      <dd>
        <code>{trace.traceId}</code>
      </dd>
    </div>
  </dl>
);

/** The plan of an answered request, and beside it what was really done. */
export const TracePanel = ({
  trace,
  cost,
}: {
  readonly trace: RequestTrace;
  readonly cost: Cost | undefined;
}): JSX.Element => {
  const [chosen, setChosen] = useState<number | undefined>();
  const drawn = useMemo(() => waterfall(trace), [trace]);
  const tree = useMemo(() => planTree(trace.plan, trace.fetches), [trace]);
  return (
    <div className="trace">
      <section className="plan" aria-labelledby="plan-title">
        <h2 id="plan-title">Plan</h2>
        <PlanTree branch={tree} chosen={chosen} onChoose={setChosen} />
      </section>
      <section className="what-happened" aria-labelledby="waterfall-title">
        <h2 id="waterfall-title">What was done</h2>
        <Facts trace={trace} cost={cost} />
        <p className="soft">{trace.stages.map(({ name, durationMs }) => `${name} ${msText(durationMs)}`).join(', ')}</p>
        <div className="scroll" role="region" aria-label="Waterfall" tabIndex={0}>
          <WaterfallTable waterfall={drawn} chosen={chosen} />
        </div>
        {trace.omittedFetches > 0 && <p className="soft">{trace.omittedFetches} more fetches are not shown.</p>}
        <Legend />
      </section>
    </div>
  );
};
