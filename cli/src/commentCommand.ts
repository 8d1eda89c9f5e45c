import { InvalidArgumentError, type Command } from 'commander';
import { readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { wholeNumber } from './wholeNumber.js';

type CommentFlags = { pullRequest: number; name: string; author: string };

/** What GitHub takes, in bytes of UTF-8. */
const maximumBytes = 256 * 1024;

/** It stands in an HTML comment, which it must not end. */
const commentName = (text: string): string => {
  if (/^[a-z0-9][a-z0-9-]{0,63}$/.test(text)) return text;
  throw new InvalidArgumentError('Give lower case letters, digits and hyphens.');
};

const readReport = async (file: string): Promise<string> => {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Error(
      `The report ${file} cannot be read: ${error.code === 'ENOENT' ? 'there is no such file' : error.code}.`,
    );
  });
  if (Buffer.byteLength(text) > maximumBytes)
    throw new Error(`The report ${file} has more than ${maximumBytes} bytes.`);
  return text;
};

const run = async (file: string, { pullRequest, name, author }: CommentFlags): Promise<void> => {
  const { readGitHubSettings } = await import('@tripgraph/checks/comment/config');
  const { askGitHub } = await import('@tripgraph/checks/comment/gitHub');
  const { keepComment } = await import('@tripgraph/checks/comment/keepComment');
  const { token, apiUrl, repository } = readGitHubSettings();
  const ask = askGitHub(token, (ms) => setTimeout(ms));
  const text = await readReport(file);
  const kept = await keepComment(ask, { apiUrl, repository, number: pullRequest }, { name, author, text });
  process.stdout.write(
    kept.kind === 'refused'
      ? `The pull request is not commented: its token may not write, as those of forks may not. ${kept.why}.\n`
      : `The comment is ${kept.kind}: ${kept.url}\n`,
  );
};

/** Adds `tripgraph comment`. */
export const addCommentCommand = (program: Command): void => {
  program
    .command('comment')
    .description(
      'Keep one comment with a report on a pull request at GitHub. Reads GITHUB_TOKEN and GITHUB_REPOSITORY.',
    )
    .argument('<file>', 'the report, as `tripgraph check --format markdown` writes it')
    .requiredOption('--pull-request <number>', 'its number', wholeNumber(1, 1_000_000_000))
    .option('--name <name>', 'tells it from the comments of other checks', commentName, 'graph')
    .option('--author <login>', 'whose comments may be changed', 'github-actions[bot]')
    .action(run);
};
