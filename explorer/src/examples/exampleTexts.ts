/** The files of examples/queries as they are, put into the page when it is built. */
const files = import.meta.glob<string>('../../../examples/queries/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const texts = new Map(
  Object.entries(files).map(([path, text]) => [path.slice(path.lastIndexOf('/') + 1).replace('.graphql', ''), text]),
);

/** The names of all files there are. */
export const exampleFiles: readonly string[] = [...texts.keys()].sort();

/** The text of an example. */
export const exampleText = (file: string): string => {
  const text = texts.get(file);
  if (text === undefined) throw new Error(`examples/queries has no file "${file}.graphql".`);
  return text;
};
