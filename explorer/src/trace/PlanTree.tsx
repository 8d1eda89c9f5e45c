import type { JSX } from 'react';
import { targetText, type PlanBranch } from './planTree.js';
import { msText } from './waterfall.js';

export type PlanTreeProps = {
  readonly branch: PlanBranch;
  /** The fetch of the plan that is looked at. */
  readonly chosen: number | undefined;
  readonly onChoose: (node: number | undefined) => void;
};

const sumText = ({ requests, failed, tookMs }: NonNullable<NonNullable<PlanBranch['fetch']>['sum']>): string =>
  `${requests} ${requests === 1 ? 'request' : 'requests'}${failed > 0 ? `, ${failed} failed` : ''}, ${msText(tookMs)}`;

const FetchBranch = ({ branch, chosen, onChoose }: PlanTreeProps & { branch: { fetch: object } }): JSX.Element => {
  const { fetch } = branch as PlanBranch & { fetch: NonNullable<PlanBranch['fetch']> };
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
        <span className="plan-subgraph">{branch.title}</span>
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
  const { branch } = props;
  const { fetch, children, title } = branch;
  return (
    <>
      {fetch ? <FetchBranch {...props} branch={{ ...branch, fetch }} /> : <p className="plan-step">{title}</p>}
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
