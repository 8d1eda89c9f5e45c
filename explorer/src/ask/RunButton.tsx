import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import type { JSX } from 'react';

/** Runs the operation, or the one that is chosen of several. */
export const RunButton = (): JSX.Element => {
  const { run, setOperationName } = useGraphiQLActions();
  const operations = useGraphiQL((state) => state.operations) ?? [];
  const operationName = useGraphiQL((state) => state.operationName);
  const isReady = useGraphiQL((state) => state.queryEditor !== undefined && state.responseEditor !== undefined);
  const names = operations.flatMap(({ name }) => (name ? [name.value] : []));
  return (
    <>
      <button type="button" className="run" disabled={!isReady} onClick={() => run()}>
        Run <kbd>Ctrl Enter</kbd>
      </button>
      {names.length > 1 && (
        <label>
          <span className="hidden-text">Operation to run</span>
          <select value={operationName ?? names[0]} onChange={({ target }) => setOperationName(target.value)}>
            {names.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
      )}
    </>
  );
};
