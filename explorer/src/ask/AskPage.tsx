import { GraphiQLProvider } from '@graphiql/react';
import type { ExecutionResult, GraphQLSchema } from 'graphql';
import { useCallback, useRef, useState, type ComponentProps, type JSX } from 'react';
import type { Theme } from '../page/theme.js';
import { heldBookingOf, readAnswer, type ReadAnswer } from './answer.js';
import { browserHeaders } from './browserHeaders.js';
import { askGateway } from './gateway.js';
import { readHeaders } from './keptHeaders.js';
import { countBegun } from './newest.js';
import { operationNameIn } from './operationNameIn.js';
import { Workbench } from './Workbench.js';

type Fetcher = ComponentProps<typeof GraphiQLProvider>['fetcher'];

export type AskPageProps = { readonly schema: GraphQLSchema | undefined; readonly theme: Theme };

/** The page on which is asked: GraphiQL's editors, and beneath them what became of the request. */
export const AskPage = ({ schema, theme }: AskPageProps): JSX.Element => {
  const [answer, setAnswer] = useState<ReadAnswer | undefined>();
  const lastBooking = useRef<string | undefined>(undefined);
  const [begin] = useState(countBegun);
  const fetcher = useCallback<Fetcher>(
    async ({ query, operationName, variables }, options) => {
      const isNewest = begin();
      setAnswer(undefined);
      const headers = readHeaders(JSON.stringify(options?.headers ?? {}));
      const operation = {
        query,
        operationName: operationNameIn(query, operationName ?? undefined),
        variables: variables ?? undefined,
      };
      const received = await askGateway(operation, headers, true);
      lastBooking.current = heldBookingOf(received) ?? lastBooking.current;
      const read = readAnswer(received);
      if (isNewest()) setAnswer(read);
      return read.shown as ExecutionResult;
    },
    [begin],
  );
  return (
    <GraphiQLProvider
      fetcher={fetcher}
      schema={schema ?? null}
      defaultQuery=""
      initialHeaders={browserHeaders.read().text}
      shouldPersistHeaders={false}
    >
      <Workbench schema={schema} theme={theme} answer={answer} lastBooking={() => lastBooking.current} />
    </GraphiQLProvider>
  );
};
