import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import type { Recording } from './recording.js';
import type { Answered } from './spansOf.js';
import { statementsOf } from './statementsOf.js';

/** What an answer is like. */
export type Outcome = Pick<Answered, 'operation' | 'error'>;

/** Where a context keeps its recording: Apollo Server works with a copy of it, which has all its properties. */
const ownRecording = Symbol('recording');
type Recorded = { readonly [ownRecording]?: Recording };

/** Says what context a recording belongs to. */
export const bindRecording = (recording: Recording | undefined, context: BaseContext): void => {
  if (recording) Object.assign(context, { [ownRecording]: recording } satisfies Recorded);
};

/** Tells in answers what they are to tell, and `onOutcome` what those are like that are recorded. */
export const tellingPlugin = <Context extends BaseContext>(
  onOutcome: (recording: Recording, outcome: Outcome) => void,
): ApolloServerPlugin<Context> => ({
  requestDidStart: async ({ contextValue }) => {
    const { [ownRecording]: recording }: Recorded = contextValue;
    if (!recording) return undefined;
    return {
      willSendResponse: async ({ operation, operationName, response: { body } }) => {
        if (body.kind !== 'single') return;
        const { singleResult } = body;
        const code = singleResult.errors?.[0]?.extensions?.['code'];
        onOutcome(recording, {
          operation: operation && { type: operation.operation, name: operationName ?? undefined },
          error: typeof code === 'string' ? code : undefined,
        });
        if (recording.isTold)
          singleResult.extensions = { ...singleResult.extensions, statements: statementsOf(recording) };
      },
    };
  },
});
