import { HeaderEditor, QueryEditor, ResponseEditor, useGraphiQL, VariableEditor } from '@graphiql/react';
import { useEffect, useState, type JSX } from 'react';
import { browserHeaders } from './browserHeaders.js';

/** The fonts of the system: none is loaded. */
const fontFamily = 'ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace';
const look = { fontFamily, fontSize: 13, fontLigatures: false, fixedOverflowWidgets: true, tabFocusMode: false };

const useLook = (): void => {
  const query = useGraphiQL((state) => state.queryEditor);
  const variables = useGraphiQL((state) => state.variableEditor);
  const headers = useGraphiQL((state) => state.headerEditor);
  const response = useGraphiQL((state) => state.responseEditor);
  useEffect(() => {
    query?.updateOptions({ ...look, ariaLabel: 'Operation' });
    variables?.updateOptions({ ...look, ariaLabel: 'Variables' });
    headers?.updateOptions({ ...look, ariaLabel: 'Headers' });
    response?.updateOptions({ ...look, ariaLabel: 'Answer', domReadOnly: true });
  }, [query, variables, headers, response]);
};

type Kept = ReturnType<typeof browserHeaders.read>;

const HeadersPane = (): JSX.Element => {
  const [{ text, isKept }, setKept] = useState<Kept>(() => browserHeaders.read());
  const keep = (next: Kept): void => {
    browserHeaders.write(next.text, next.isKept);
    setKept(next);
  };
  return (
    <>
      <p className="soft pane-note">
        Keys stay in this tab until it is closed, and go to this gateway alone.{' '}
        <label>
          <input type="checkbox" checked={isKept} onChange={({ target }) => keep({ text, isKept: target.checked })} />{' '}
          Keep them in this browser
        </label>
      </p>
      <HeaderEditor onEdit={(edited) => keep({ text: edited, isKept })} />
    </>
  );
};

const sides = ['Variables', 'Headers'] as const;

/** The four editors. What is sent stands left, what comes back right; on a phone one below the other. */
export const Editors = (): JSX.Element => {
  const [side, setSide] = useState<(typeof sides)[number]>('Variables');
  useLook();
  return (
    <div className="editors">
      <section className="pane pane-query" aria-label="Operation">
        <QueryEditor />
      </section>
      <section className="pane pane-side" aria-label="Variables and headers">
        <div className="sides">
          {sides.map((name) => (
            <button key={name} type="button" aria-pressed={side === name} onClick={() => setSide(name)}>
              {name}
            </button>
          ))}
        </div>
        <div className="side" hidden={side !== 'Variables'}>
          <VariableEditor />
        </div>
        <div className="side" hidden={side !== 'Headers'}>
          <HeadersPane />
        </div>
      </section>
      <section className="pane pane-answer" aria-label="Answer">
        <ResponseEditor />
      </section>
    </div>
  );
};
