import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import type { GraphQLSchema } from 'graphql';
import { useEffect, useState, type JSX } from 'react';
import { CopyButtons } from '../copy/CopyButtons.js';
import { ExampleChoice } from '../examples/ExampleChoice.js';
import type { Theme } from '../page/theme.js';
import { NoTrace } from '../trace/NoTrace.js';
import { TracePanel } from '../trace/TracePanel.js';
import type { ReadAnswer } from './answer.js';
import { Editors } from './Editors.js';
import { RunButton } from './RunButton.js';

export type WorkbenchProps = {
  readonly schema: GraphQLSchema | undefined;
  readonly theme: Theme;
  /** Of the last request; undefined before there is one. */
  readonly answer: ReadAnswer | undefined;
  readonly lastBooking: () => string | undefined;
};

/** Editors, what can be done with what is in them, and what became of it. */
export const Workbench = ({ schema, theme, answer, lastBooking }: WorkbenchProps): JSX.Element => {
  const { setTheme, prettifyEditors } = useGraphiQLActions();
  const isFetching = useGraphiQL((state) => state.isFetching);
  const [status, setStatus] = useState('');
  useEffect(() => setTheme(theme === 'system' ? null : theme), [setTheme, theme]);
  return (
    <main className="ask">
      <h1 className="hidden-text">Query</h1>
      <div className="toolbar">
        <RunButton />
        <ExampleChoice lastBooking={lastBooking} onStatus={setStatus} />
        <button type="button" onClick={() => void prettifyEditors()}>
          Prettify
        </button>
        <CopyButtons schema={schema} />
      </div>
      <p role="status" className="status">
        {isFetching ? 'Asking …' : status}
      </p>
      <Editors />
      {answer?.trace ? <TracePanel trace={answer.trace} cost={answer.cost} /> : <NoTrace answer={answer} />}
    </main>
  );
};
