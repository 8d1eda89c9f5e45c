import { createHash } from 'node:crypto';
import type { DescribedOperation } from './describeOperations.js';

/** A word of a POSIX shell that is what it says, whatever it says. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** JSON in ASCII: what cannot be seen, or turns the direction of writing around, can be seen. */
const asciiJson = (value: unknown): string =>
  JSON.stringify(value).replace(/[^ -~]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** GraphQL over HTTP wants ids without a colon; whatever the id, a document can be asked for by its hash. */
const documentIdOf = ({ id, document }: DescribedOperation): string =>
  id.includes(':') ? `sha256:${createHash('sha256').update(document).digest('hex')}` : id;

/** Examples of what has to be sent. */
const exampleVariables = ({ variables }: DescribedOperation): Readonly<Record<string, unknown>> =>
  Object.fromEntries(variables.filter(({ isRequired }) => isRequired).map(({ name, example }) => [name, example]));

const curl = (url: string, body: object): string =>
  [
    `curl -s ${quoted(url)}`,
    '-H "authorization: Bearer $TRIPGRAPH_KEY"',
    "-H 'content-type: application/json'",
    `-d ${quoted(asciiJson(body))}`,
  ].join(' \\\n  ');

/** How an operation is asked for from a shell that has the key in TRIPGRAPH_KEY. */
export const curlLine = (url: string, operation: DescribedOperation): string => {
  const variables = exampleVariables(operation);
  return curl(url, {
    documentId: documentIdOf(operation),
    ...(operation.isOneOfSeveral && { operationName: operation.name }),
    ...(Object.keys(variables).length > 0 && { variables }),
  });
};

/** The same for any text. */
export const curlOfText = (url: string, query: string): string => curl(url, { query });
