import type { JSX } from 'react';
import { targetText, type FetchSum, type PlanBranch, type PlannedFetch } from './planTree.js';
import { msText } from './waterfall.js';

type ChoiceProps = {
  /** The fetch of the plan that is looked at. */
  readonly chosen: number | undefined;
  readonly onChoose: (node: number | undefined) => void;
};

export type PlanTreeProps = ChoiceProps & { readonly branch: PlanBranch };

const sumText = ({ requests, failed, tookMs }: FetchSum): string =>
  `${requests} ${requests === 1 ? 'request' : 'requests'}${failed > 0 ? `, ${failed} failed` : ''}, ${msText(tookMs)}`;

type FetchBranchProps = ChoiceProps & { readonly title: string; readonly fetch: PlannedFetch };

const FetchBranch = ({ title, fetch, chosen, onChoose }: FetchBranchProps): JSX.Element => {
  const isChosen = chosen === fetch.id;
  const target = targetText(fetch);
  return (
    <div className={isChosen ? 'plan-fetch is-chosen' : 'plan-fetch'}>
      <button
        type="button"
        className="plan-name"
        aria-pressed={isChosen}
        onClick={() => onChoose(isChosen ? undefined : fetch.id)}
      >
        <span className="plan-subgraph">{title}</span>
        {target !== undefined && <span className="chip">{target}</span>}
        {fetch.shards.map((shard) => (
          <span key={shard} className="chip chip-shard">
            {shard}
          </span>
        ))}
      </button>
      <p className="soft plan-sum">{fetch.sum ? sumText(fetch.sum) : 'not asked'}</p>
      <details>
        <summary>What is asked</summary>
        {fetch.requires !== null && (
          <p className="soft">
            For each <code>{fetch.requires}</code>
          </p>
        )}
        <pre tabIndex={0}>{fetch.operation}</pre>
      </details>
    </div>
  );
};

/** The plan of a request: what is asked after what, of whom. */
export const PlanTree = (props: PlanTreeProps): JSX.Element => {
  const { fetch, children, title } = props.branch;
  return (
    <>
      {fetch ? <FetchBranch {...props} title={title} fetch={fetch} /> : <p className="plan-step">{title}</p>}
      {children.length > 0 && (
        <ul className="plan-children">
          {children.map((child) => (
            <li key={child.key}>
              <PlanTree {...props} branch={child} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
};
