import { useState, type JSX } from 'react';
import { bytesText } from '../page/bytesText.js';
import { Bars } from './Bars.js';
import { FetchDetails } from './FetchDetails.js';
import { fetchNotes } from './fetchNotes.js';
import { msText, type Waterfall, type WaterfallRow } from './waterfall.js';

type RowProps = {
  readonly row: WaterfallRow;
  readonly isChosen: boolean;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
};

const firstByteText = ({ fetch }: WaterfallRow): string => {
  if (!fetch || fetch.firstByteMs === null) return '–';
  return msText(fetch.firstByteMs - fetch.startMs);
};

const FetchName = ({ row, isOpen, onToggle }: RowProps): JSX.Element => (
  <>
    {row.fetch ? (
      <button type="button" className="row-name" aria-expanded={isOpen} onClick={onToggle}>
        {row.title}
      </button>
    ) : (
      <span className="row-name">{row.title}</span>
    )}
    {row.shard !== undefined && <span className="chip chip-shard">{row.shard}</span>}
    {row.fetch &&
      fetchNotes(row.fetch).map(({ tone, text, meaning }) => (
        <span key={text} className={`chip chip-${tone}`} title={meaning}>
          {text}
        </span>
      ))}
  </>
);

const Row = (props: RowProps): JSX.Element => {
  const { row, isChosen, isOpen } = props;
  const { fetch, statements } = row;
  return (
    <>
      <tr className={isChosen ? 'is-chosen' : undefined} data-fetch={row.node} data-shard={row.shard}>
        <th scope="row">
          <FetchName {...props} />
        </th>
        <td className="time">
          <Bars bars={row.bars} className="bars-main" />
          {statements.length > 0 && <Bars bars={statements} className="bars-statements" />}
        </td>
        <td className="number">{msText(row.endMs - row.startMs)}</td>
        <td className="number">{firstByteText(row)}</td>
        <td className="number">{fetch ? bytesText(fetch.answerBytes) : '–'}</td>
        <td className="number">{fetch?.entities ?? '–'}</td>
      </tr>
      {isOpen && fetch && (
        <tr className="details">
          <td colSpan={6}>
            <FetchDetails fetch={fetch} />
          </td>
        </tr>
      )}
    </>
  );
};

const Ticks = ({ ticks }: Pick<Waterfall, 'ticks'>): JSX.Element => (
  <div className="ticks" aria-hidden="true">
    {ticks.map(({ ms, at }) => (
      <span key={ms} style={{ left: `${at * 100}%` }}>
        {ms} ms
      </span>
    ))}
  </div>
);

export type WaterfallTableProps = { readonly waterfall: Waterfall; readonly chosen: number | undefined };

/** The time of a request: a line for the request and for each fetch, which opens to what is known of it. */
export const WaterfallTable = ({ waterfall: { rows, ticks }, chosen }: WaterfallTableProps): JSX.Element => {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (key: string): void =>
    setOpen((before) => new Set(before.has(key) ? [...before].filter((each) => each !== key) : [...before, key]));
  return (
    <table className="waterfall">
      <thead>
        <tr>
          <th scope="col">Fetch</th>
          <th scope="col" className="time">
            <span className="hidden-text">Time</span>
            <Ticks ticks={ticks} />
          </th>
          <th scope="col" className="number">
            Took
          </th>
          <th scope="col" className="number">
            First byte
          </th>
          <th scope="col" className="number">
            Bytes
          </th>
          <th scope="col" className="number">
            Entities
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row
            key={row.key}
            row={row}
            isChosen={chosen !== undefined && row.node === chosen}
            isOpen={open.has(row.key)}
            onToggle={() => toggle(row.key)}
          />
        ))}
      </tbody>
    </table>
  );
};
