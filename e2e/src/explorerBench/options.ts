import { parseArgs } from 'node:util';

export type ExplorerBenchOptions = {
  /** Where a gateway serves the explorer. */
  readonly url: string;
  readonly runs: number;
  /** The folder to which pictures for the documentation are written. */
  readonly images: string | undefined;
  readonly help: boolean;
};

export const usage = `npm run bench:explorer -- [--url URL] [--runs 1..50] [--images FOLDER] [--help]

Opens the explorer of a running gateway in a browser that has kept nothing, runs the query that stands there, and says how long it took
from opening to the answer. What a gateway has kept of its subgraphs' answers for a minute counts: GATEWAY_CACHE_BYTES=0 keeps nothing. Ends with 1 when the median is above 3 s, with 2 when it could not be measured.

  --url      where the gateway is (http://127.0.0.1:4000/, as npm start has it)
  --runs     how often it is opened (5)
  --images   writes explorer.png and explorer-shards.png there, too, as docs/images has them`;

const read = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      options: {
        url: { type: 'string', default: 'http://127.0.0.1:4000/' },
        runs: { type: 'string', default: '5' },
        images: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new Error(`${(error as Error).message}\n\n${usage}`, { cause: error });
  }
};

/** Reads the command line. Throws an Error that says what is wrong with it. */
export const readExplorerBenchOptions = (args: readonly string[]): ExplorerBenchOptions => {
  const { url, runs, images, help } = read(args);
  if (!URL.canParse(url) || !url.startsWith('http')) {
    throw new Error(`--url is "${url}", no address such as http://127.0.0.1:4000/\n\n${usage}`);
  }
  if (!/^([1-9]|[1-4]\d|50)$/.test(runs)) throw new Error(`--runs is "${runs}", no number from 1 to 50\n\n${usage}`);
  return { url: new URL('/', url).href, runs: Number(runs), images, help };
};
