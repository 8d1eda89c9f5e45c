import type { Asked } from './asked.js';

/** A word of a POSIX shell that is what it says, whatever it says. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** JSON in ASCII: what cannot be seen, or turns the direction of writing around, can be seen. */
const asciiJson = (value: unknown): string =>
  JSON.stringify(value).replace(/[^ -~]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** A key that stands in a line is in the history of a shell: it is taken from a variable. */
const headerWord = ([name, value]: readonly [string, string]): string => {
  if (name.toLowerCase() !== 'authorization') return `-H ${quoted(`${name}: ${value}`)}`;
  const [scheme = 'Bearer'] = /^(\w+) /.exec(value)?.slice(1) ?? [];
  return `-H "authorization: ${scheme} $TRIPGRAPH_KEY"`;
};

/** The request as a line for a shell. The key is not in it: the line takes it from TRIPGRAPH_KEY. */
export const asCurl = (url: string, { document, operationName, variables, headers }: Asked): string => {
  const body = {
    query: document,
    ...(operationName !== undefined && { operationName }),
    ...(Object.keys(variables).length > 0 && { variables }),
  };
  return [
    `curl -s ${quoted(url)}`,
    ...Object.entries(headers).map(headerWord),
    "-H 'content-type: application/json'",
    `-d ${quoted(asciiJson(body))}`,
  ].join(' \\\n  ');
};
