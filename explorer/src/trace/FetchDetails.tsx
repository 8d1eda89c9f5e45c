import type { JSX } from 'react';
import { bytesText } from '../page/bytesText.js';
import type { Attempt, FetchTrace, Statement } from './requestTrace.js';
import { fetchNotes } from './fetchNotes.js';
import { attemptNames, msText } from './waterfall.js';

const Attempts = ({ attempts }: { readonly attempts: readonly Attempt[] }): JSX.Element => (
  <table className="facts">
    <caption>Requests over the network</caption>
    <thead>
      <tr>
        <th scope="col">Attempt</th>
        <th scope="col">Instance</th>
        <th scope="col">Sent</th>
        <th scope="col">First byte</th>
        <th scope="col">End</th>
        <th scope="col">Status</th>
      </tr>
    </thead>
    <tbody>
      {attempts.map(({ kind, instance, startMs, firstByteMs, endMs, status, reason }, index) => (
        <tr key={index}>
          <th scope="row">{attemptNames[kind]}</th>
          <td>{instance === 0 ? 'first' : `replica ${instance}`}</td>
          <td>{msText(startMs)}</td>
          <td>{firstByteMs === null ? 'never' : msText(firstByteMs)}</td>
          <td>{msText(endMs)}</td>
          <td>{reason ?? status ?? ''}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

const Statements = ({ statements }: { readonly statements: readonly Statement[] }): JSX.Element => (
  <table className="facts">
    <caption>SQL statements of the subgraph</caption>
    <thead>
      <tr>
        <th scope="col">Statement</th>
        <th scope="col">Begun</th>
        <th scope="col">Took</th>
        <th scope="col">Rows</th>
      </tr>
    </thead>
    <tbody>
      {statements.map(({ name, startMs, durationMs, rows }, index) => (
        <tr key={index}>
          <th scope="row">
            <code>{name}</code>
          </th>
          <td>{msText(startMs)}</td>
          <td>{msText(durationMs)}</td>
          <td>{rows}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

/** All that is known of a fetch, in words and numbers. */
export const FetchDetails = ({ fetch }: { readonly fetch: FetchTrace }): JSX.Element => (
  <div className="fetch-details">
    {fetchNotes(fetch).map(({ text, meaning }) => (
      <p key={text}>
        <strong>{text}</strong>: {meaning}
      </p>
    ))}
    <p className="soft">
      Waited {msText(fetch.waitMs)}; sent {bytesText(fetch.requestBytes)}, read {bytesText(fetch.answerBytes)}
      {fetch.entities !== null && `; ${fetch.entities} entities asked for`}.
    </p>
    {fetch.attempts.length > 0 && <Attempts attempts={fetch.attempts} />}
    {fetch.statements.length > 0 ? (
      <Statements statements={fetch.statements} />
    ) : (
      <p className="soft">The subgraph has told no SQL statements.</p>
    )}
  </div>
);
