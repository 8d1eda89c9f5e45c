import { useGraphiQL } from '@graphiql/react';
import { useEffect, useRef, type JSX } from 'react';
import { askData } from '../ask/askData.js';
import type { Example, Job } from './example.js';
import { examples, flagship } from './examples.js';
import { exampleText } from './exampleTexts.js';
import { findForExample } from './findForExample.js';

const jobs: Readonly<Record<Job, string>> = {
  'place page': 'A place page',
  search: 'Search',
  book: 'Book',
  partner: 'A partner',
};

export type ExampleChoiceProps = {
  readonly lastBooking: () => string | undefined;
  readonly onStatus: (text: string) => void;
};

/** Queries to start from. The first one is in the editors when somebody comes for the first time. */
export const ExampleChoice = ({ lastBooking, onStatus }: ExampleChoiceProps): JSX.Element => {
  const query = useGraphiQL((state) => state.queryEditor);
  const variables = useGraphiQL((state) => state.variableEditor);
  const isBegun = useRef(false);
  const show = async (example: Example): Promise<void> => {
    query?.setValue(exampleText(example.file));
    variables?.setValue('');
    onStatus(example.wants === undefined ? '' : 'Looking for something to ask for …');
    const today = new Date();
    const ports = { ask: askData, today, lastBooking, newUuid: () => crypto.randomUUID() };
    try {
      const found = await findForExample(example.wants, ports);
      variables?.setValue(JSON.stringify(example.variables(found, today), null, 2));
      onStatus('');
    } catch (error) {
      onStatus((error as Error).message);
    }
  };
  useEffect(() => {
    if (isBegun.current || !query || !variables) return;
    isBegun.current = true;
    if (query.getValue().trim() === '') void show(flagship);
  });
  return (
    <label className="example">
      <span className="hidden-text">Start from an example</span>
      <select
        value=""
        onChange={({ target: { value } }) => {
          const example = examples.find(({ file }) => file === value);
          if (example) void show(example);
        }}
      >
        <option value="">Start from an example …</option>
        {Object.entries(jobs).map(([job, title]) => (
          <optgroup key={job} label={title}>
            {examples
              .filter((example) => example.job === job)
              .map(({ file, title: name }) => (
                <option key={file} value={file}>
                  {name}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
};
