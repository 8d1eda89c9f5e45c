import { useGraphiQL } from '@graphiql/react';
import type { GraphQLSchema } from 'graphql';
import { useState, type JSX } from 'react';
import { graphqlUrl } from '../ask/gateway.js';
import { readHeaders } from '../ask/keptHeaders.js';
import { asCurl } from './asCurl.js';
import type { Asked } from './asked.js';
import { asPersisted } from './asPersisted.js';
import { asTypeScript } from './asTypeScript.js';
import { CopyDialog, type Copied } from './CopyDialog.js';
import { readVariables } from './readVariables.js';

type Way = { readonly title: string; readonly write: (asked: Asked, schema: GraphQLSchema | undefined) => string };

const typeScript: Way['write'] = (asked, schema) => {
  if (!schema) throw new Error('The types are those of the schema, which the gateway has not told.');
  return asTypeScript(schema, asked);
};

const ways: readonly Way[] = [
  { title: 'curl', write: (asked) => asCurl(graphqlUrl(), asked) },
  { title: 'persisted operation', write: (asked) => asPersisted(asked) },
  { title: 'TypeScript', write: typeScript },
];

/** Shows what stands in the editors in other ways, to be copied. */
export const CopyButtons = ({ schema }: { readonly schema: GraphQLSchema | undefined }): JSX.Element => {
  const query = useGraphiQL((state) => state.queryEditor);
  const variables = useGraphiQL((state) => state.variableEditor);
  const headers = useGraphiQL((state) => state.headerEditor);
  const operationName = useGraphiQL((state) => state.operationName);
  const [copied, setCopied] = useState<Copied | undefined>();
  const show = ({ title, write }: Way): void => {
    try {
      const asked: Asked = {
        document: query?.getValue() ?? '',
        operationName,
        variables: readVariables(variables?.getValue() ?? ''),
        headers: readHeaders(headers?.getValue() ?? ''),
      };
      setCopied({ title, text: write(asked, schema), problem: undefined });
    } catch (error) {
      setCopied({ title, text: '', problem: (error as Error).message });
    }
  };
  return (
    <div className="copy" role="group" aria-label="Copy as">
      <span aria-hidden="true">Copy as</span>
      {ways.map((way) => (
        <button key={way.title} type="button" onClick={() => show(way)}>
          {way.title}
        </button>
      ))}
      {copied && <CopyDialog copied={copied} onClose={() => setCopied(undefined)} />}
    </div>
  );
};
