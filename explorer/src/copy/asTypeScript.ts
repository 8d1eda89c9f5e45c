import { print, type GraphQLSchema } from 'graphql';
import { answerType } from './answerType.js';
import type { Asked } from './asked.js';
import { inputTypes } from './inputTypes.js';
import { wholeOperation } from './wholeOperation.js';

const capital = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;

/** What stands in a template literal as it is. */
const templateText = (text: string): string => text.replace(/[`\\]|\$\{/g, '\\$&');

/**
 * The operation as a module of TypeScript: the types of its variables and its answer, and a document that carries both to any client that
 * knows TypedDocumentNode. Throws a sentence when the operation does not fit the schema.
 */
export const asTypeScript = (
  schema: GraphQLSchema,
  { document: text, operationName }: Pick<Asked, 'document' | 'operationName'>,
): string => {
  const { operation, fragments, document } = wholeOperation(text, operationName);
  const root = schema.getRootType(operation.operation);
  if (!root) throw new Error(`The schema has no ${operation.operation}.`);
  const name = capital(operation.name?.value ?? operation.operation);
  const { variables, objects } = inputTypes(schema, operation);
  const data = answerType({ schema, fragments }, root, [operation.selectionSet]);
  const inputs = [...objects].map(([input, type]) => `export type ${input} = ${type};\n\n`).join('');
  const indentedDocument = templateText(print(document)).replaceAll('\n', '\n  ');
  return `import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { parse } from 'graphql';

${inputs}export type ${name}Variables = ${variables};

export type ${name}Data = ${data};

export const ${name}: TypedDocumentNode<${name}Data, ${name}Variables> = parse(\`
  ${indentedDocument}
\`);
`;
};
