import { buildClientSchema, getIntrospectionQuery, type GraphQLSchema, type IntrospectionQuery } from 'graphql';
import { useEffect, useState } from 'react';
import { z } from 'zod/mini';
import { askGateway } from '../ask/gateway.js';
import type { Headers } from '../ask/keptHeaders.js';

const introspected = z.object({ data: z.object({ __schema: z.looseObject({}) }) });

/** The schema that the gateway tells, once it has told; or why there is none. */
export type KnownSchema = { readonly schema: GraphQLSchema | undefined; readonly problem: string | undefined };

const askForSchema = async (headers: Headers): Promise<GraphQLSchema> => {
  const query = getIntrospectionQuery({ descriptions: true, inputValueDeprecation: true });
  const read = introspected.safeParse(await askGateway({ query }, headers, false));
  if (!read.success) throw new Error('The gateway does not tell its schema, as in production: you can ask, unaided.');
  return buildClientSchema(read.data.data as unknown as IntrospectionQuery);
};

/** Asks for the schema once. */
export const useSchema = (headers: () => Headers): KnownSchema => {
  const [known, setKnown] = useState<KnownSchema>({ schema: undefined, problem: undefined });
  useEffect(() => {
    askForSchema(headers()).then(
      (schema) => setKnown({ schema, problem: undefined }),
      (error: unknown) => setKnown({ schema: undefined, problem: (error as Error).message }),
    );
  }, [headers]);
  return known;
};
