import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { testSubgraphSecret } from '@tripgraph/gateway/testing/partnerKeys';
import { signatureFor } from '@tripgraph/kit/testing/sign';
import { print } from 'graphql';

export type GraphQLAnswer = {
  readonly status: number;
  readonly data?: Record<string, unknown> | null;
  readonly errors?: ReadonlyArray<{
    readonly message: string;
    readonly path?: ReadonlyArray<string | number>;
    readonly extensions: Record<string, unknown>;
  }>;
  readonly extensions?: Record<string, unknown>;
};

/** Posts one GraphQL request, as any client would. */
export const askGraphQL = async (
  url: string,
  query: string,
  variables: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): Promise<GraphQLAnswer> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, ...((await response.json()) as object) };
};

/** Runs a typed document; fails on any error, so that the caller can rely on the data. */
export const askDocument = async <Result, Variables extends Record<string, unknown>>(
  url: string,
  document: TypedDocumentNode<Result, Variables>,
  variables: Variables,
): Promise<Result> => {
  const { data, errors } = await askGraphQL(url, print(document), variables);
  if (errors !== undefined || !data) throw new Error(`the query failed: ${JSON.stringify(errors)}`);
  return data as Result;
};

/** Posts a request to a subgraph itself, signed as the gateway would with the secret that worlds have by default. */
export const askSubgraph = (
  url: string,
  query: string,
  variables: Record<string, unknown>,
  partner: string | undefined,
): Promise<GraphQLAnswer> => {
  const signing = {
    secret: testSubgraphSecret,
    seconds: Math.floor(Date.now() / 1_000),
    path: new URL(url).pathname,
    body: JSON.stringify({ query, variables }),
    ...(partner !== undefined && { partner }),
  };
  return askGraphQL(url, query, variables, {
    'tripgraph-signature': signatureFor(signing),
    ...(partner !== undefined && { 'tripgraph-partner': partner }),
  });
};
