import { isAbstractType, type GraphQLSchema } from 'graphql';
import { referencePaths, type ReferencePaths } from './referencePaths.js';

type Path = ReadonlyArray<string | number>;
type Representation = Record<string, unknown>;
type Process = (options: {
  readonly request: { readonly variables?: { readonly representations?: readonly Representation[] } };
  readonly pathInIncomingRequest?: Path;
}) => Promise<{
  readonly data?: { readonly _entities?: ReadonlyArray<Record<string, unknown> | null> } | null;
  errors?: Array<{ readonly path?: Path }>;
}>;

/** The part of Apollo's gateway that is needed to look over its executor's shoulder. */
export type ReferenceGateway = {
  readonly serviceMap: Readonly<Record<string, { readonly dataSource: { process: Process } }>>;
};

const truePaths = new WeakMap<object, Path>();

/** What the planner calls a field that two types of an object have, each as another type. */
const withoutNumber = (step: string | number): string | number =>
  typeof step === 'string' ? step.replace(/__alias_\d+$/, '') : step;

/** Where an error of the reference belongs, under the names that the client knows. */
export const truePathOf = (error: unknown): Path | undefined => {
  const { originalError, path } = error as { originalError?: object; path?: Path };
  return ((originalError && truePaths.get(originalError)) ?? path)?.map(withoutNumber);
};

const hasOnlyNulls = (representation: Representation | undefined): boolean =>
  representation !== undefined &&
  Object.keys(representation).every((key) => key === '__typename' || representation[key] === null);

/**
 * Notes for every error of an entity where it belongs. Takes out errors of representations whose keys are null, which the
 * engine does not ask for, and the names of interfaces that subgraphs know as objects, which would stand where the type
 * of an object is known already. Gives a function to be called before each operation.
 */
export const correctPaths = (gateway: ReferenceGateway, schema: GraphQLSchema): (() => void) => {
  let paths: ReferencePaths = referencePaths(schema);
  for (const { dataSource } of Object.values(gateway.serviceMap)) {
    const process = dataSource.process.bind(dataSource);
    dataSource.process = async (options) => {
      const response = await process(options);
      const representations = options.request.variables?.representations;
      const at = options.pathInIncomingRequest ?? [];
      if (!representations) {
        paths.merged(at, response.data);
        return response;
      }
      for (const entity of response.data?._entities ?? []) {
        if (entity && isAbstractType(schema.getType(String(entity['__typename'])))) delete entity['__typename'];
      }
      if (!response.errors) return response;
      const origins = paths.pathsOf(at, representations);
      const errors = response.errors.filter(({ path }) => !hasOnlyNulls(representations[path?.[1] as number]));
      for (const error of errors) {
        const origin = origins[error.path?.[1] as number];
        if (origin) truePaths.set(error, [...origin, ...(error.path ?? []).slice(2)]);
      }
      const { errors: _, ...rest } = response;
      return errors.length > 0 ? { ...rest, errors } : rest;
    };
  }
  return () => {
    paths = referencePaths(schema);
  };
};
