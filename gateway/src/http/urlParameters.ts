/** What the query of a URL asks for, as a body would. */
export type UrlParameters = {
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Whether everybody who asks for the same writes it so: then what is between may know it again. */
  readonly isCanonical: boolean;
  /** What is wrong with it. */
  readonly problem?: string;
};

/** GraphQL over HTTP: this is their order. */
const names = ['documentId', 'operationName', 'variables', 'extensions'];
const jsonNames: ReadonlySet<string> = new Set(['variables', 'extensions']);

/** A colon may be written as it is or by its number, in either way of writing. */
const sameColons = (query: string): string => query.replaceAll('%3A', ':');

/** The two ways in which URLs are written by those who know how: a space is %20 or +. */
const writings = (entries: ReadonlyArray<[string, string]>): readonly string[] => [
  entries.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&'),
  new URLSearchParams([...entries]).toString(),
];

const wrong = (problem: string): UrlParameters => ({ parameters: {}, isCanonical: false, problem });

/** Reads the parameters of a URL; `variables` and `extensions` are JSON. Other parameters are not looked at. */
export const readUrlParameters = (url: string): UrlParameters => {
  const start = url.indexOf('?');
  const query = start < 0 ? '' : url.slice(start + 1);
  const entries = [...new URLSearchParams(query)];
  const parameters: Record<string, unknown> = {};
  const written: Array<[string, string]> = [];
  for (const [name, text] of entries) {
    if (name !== 'query' && !names.includes(name)) continue;
    if (Object.hasOwn(parameters, name)) return wrong(`The parameter "${name}" is there twice.`);
    try {
      parameters[name] = jsonNames.has(name) ? (JSON.parse(text) as unknown) : text;
    } catch {
      return wrong(`The parameter "${name}" is not JSON.`);
    }
    written.push([name, jsonNames.has(name) ? JSON.stringify(parameters[name]) : text]);
  }
  const { variables } = parameters;
  if (variables !== undefined && variables !== null && (typeof variables !== 'object' || Array.isArray(variables)))
    return wrong('The parameter "variables" is not a JSON object.');
  const inOrder = [...written].sort(([one], [other]) => names.indexOf(one) - names.indexOf(other));
  const isCanonical =
    written.length === entries.length && writings(inOrder).map(sameColons).includes(sameColons(query));
  return { parameters, isCanonical };
};
