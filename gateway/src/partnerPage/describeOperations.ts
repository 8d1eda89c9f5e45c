import {
  isInputType,
  Kind,
  OperationTypeNode,
  parse,
  print,
  typeFromAST,
  type GraphQLSchema,
  type VariableDefinitionNode,
} from 'graphql';
import { exampleValue } from './exampleValue.js';

/** A persisted operation as its manifest has it. */
export type ListedOperation = { readonly id: string; readonly body: string };

export type DescribedVariable = {
  readonly name: string;
  readonly type: string;
  readonly isRequired: boolean;
  /** As GraphQL; undefined where there is none. */
  readonly defaultValue: string | undefined;
  /** A value to begin with. */
  readonly example: unknown;
};

/** One operation for those who ask for it. */
export type DescribedOperation = {
  readonly id: string;
  /** Undefined when it has none. */
  readonly name: string | undefined;
  /** Whether its document has others, so that its name has to be said. */
  readonly isOneOfSeveral: boolean;
  /** Whether it changes something. */
  readonly isMutation: boolean;
  readonly document: string;
  readonly variables: readonly DescribedVariable[];
};

const describeVariable = (schema: GraphQLSchema, definition: VariableDefinitionNode): DescribedVariable => {
  const { variable, type, defaultValue } = definition;
  const name = variable.name.value;
  const input = typeFromAST(schema, type as never);
  return {
    name,
    type: print(type),
    isRequired: type.kind === Kind.NON_NULL_TYPE && !defaultValue,
    defaultValue: defaultValue && print(defaultValue),
    example: input && isInputType(input) ? exampleValue(input, name) : undefined,
  };
};

/** The operations of a document that has been checked against the schema: mostly one. */
export const describeOperations = (
  schema: GraphQLSchema,
  { id, body }: ListedOperation,
): readonly DescribedOperation[] =>
  parse(body, { noLocation: true })
    .definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    .map(({ name, operation, variableDefinitions = [] }, _index, { length }) => ({
      id,
      name: name?.value,
      isOneOfSeveral: length > 1,
      isMutation: operation === OperationTypeNode.MUTATION,
      document: body,
      variables: variableDefinitions.map((definition) => describeVariable(schema, definition)),
    }));
