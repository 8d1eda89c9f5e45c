import { isEnumType, isSpecifiedScalarType, type GraphQLLeafType } from 'graphql';

const isWhole = (value: unknown): boolean => typeof value === 'number' && Number.isInteger(value);

const checks: Readonly<Record<string, (value: unknown) => boolean>> = {
  Int: (value) => isWhole(value) && (value as number) >= -2_147_483_648 && (value as number) <= 2_147_483_647,
  Float: (value) => typeof value === 'number' && Number.isFinite(value),
  String: (value) => typeof value === 'string',
  Boolean: (value) => typeof value === 'boolean',
  ID: (value) => typeof value === 'string' || isWhole(value),
};

/** Whether a value that a subgraph gave is one of the type; a custom scalar's values are its subgraph's business. */
export const leafCheck = (type: GraphQLLeafType): ((value: unknown) => boolean) => {
  if (isEnumType(type)) {
    const names = new Set(type.getValues().map(({ name }) => name));
    return (value) => typeof value === 'string' && names.has(value);
  }
  return isSpecifiedScalarType(type) ? (checks[type.name] as (value: unknown) => boolean) : () => true;
};
