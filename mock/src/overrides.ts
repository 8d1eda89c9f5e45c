import { readFile } from 'node:fs/promises';
import { parseYaml } from '@tripgraph/yaml/parseYaml';
import { shapeProblems, type YamlProblem } from '@tripgraph/yaml/problem';
import { isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql';
import { z } from 'zod';
import type { Draw } from './draw.js';

/** Values that somebody wrote for fields, by coordinate: one of each list, by which object it is. */
export type Overrides = ReadonlyMap<string, readonly unknown[]>;

const shape = z.record(
  z.string().regex(/^[A-Za-z_]\w*\.[A-Za-z_]\w*$/, 'must be a coordinate such as Activity.title'),
  z.unknown(),
);

const hasField = (schema: GraphQLSchema, coordinate: string): boolean => {
  const [typeName = '', field = ''] = coordinate.split('.');
  const type = schema.getType(typeName);
  return (isObjectType(type) || isInterfaceType(type)) && type.getFields()[field] !== undefined;
};

/**
 * Reads the text of a mock.yaml: a map of coordinates to a value, or to a list of which each object has one. Throws InvalidYaml
 * with every problem and its line.
 */
export const readOverrides = (file: string, text: string, schema: GraphQLSchema): Overrides => {
  const { content, invalid } = parseYaml(file, text);
  const read = shape.safeParse(content ?? {});
  if (!read.success) throw invalid(shapeProblems(read.error));
  const entries = Object.entries(read.data);
  const problems = entries.flatMap(([coordinate, value]): YamlProblem[] => [
    ...(hasField(schema, coordinate) ? [] : [{ path: [coordinate], message: 'the schema has no such field' }]),
    ...(Array.isArray(value) && value.length === 0
      ? [{ path: [coordinate], message: 'must not be an empty list' }]
      : []),
  ]);
  if (problems.length > 0) throw invalid(problems);
  return new Map(
    entries.map(([coordinate, value]) => [coordinate, Array.isArray(value) ? (value as unknown[]) : [value]]),
  );
};

/** Reads a mock.yaml. Rejects with an Error that names the file and what is wrong. */
export const readOverridesFile = async (file: string, schema: GraphQLSchema): Promise<Overrides> => {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    const why = error.code === 'ENOENT' ? 'there is no such file' : String(error.code);
    throw new Error(`The overrides ${file} cannot be read: ${why}.`, { cause: error });
  });
  return readOverrides(file, text, schema);
};

/** What an object has by the overrides, in a box; undefined where they say nothing of its field. */
export const overrideFor = (
  overrides: Overrides,
  coordinate: string,
  draw: Draw,
): { readonly value: unknown } | undefined => {
  const choices = overrides.get(coordinate);
  return choices && { value: draw.one(choices) };
};
