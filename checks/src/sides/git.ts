import { execFile } from 'node:child_process';

/** Git answers from files on this machine; what takes longer hangs. */
const timeoutMs = 60_000;

const firstLine = (text: string): string => text.trim().split('\n')[0] ?? '';

/**
 * Runs git in a folder, without a shell, and gives what it prints. Rejects with an Error that says what git said, that there
 * is no git, or that it printed more than `maxBytes`.
 */
export const runGit = (folder: string, words: readonly string[], maxBytes: number): Promise<string> =>
  new Promise((resolve, reject) => {
    const options = { maxBuffer: maxBytes, timeout: timeoutMs, encoding: 'utf8' as const };
    execFile('git', ['-C', folder, ...words], options, (error, stdout, stderr) => {
      if (!error) return resolve(stdout);
      const { code } = error;
      if ((code as unknown) === 'ENOENT')
        return reject(
          new Error('The command git is not there: install it, or compare with a folder.', { cause: error }),
        );
      const said = firstLine(stderr) || firstLine(error.message);
      return reject(new Error(`git ${words[0] ?? ''}: ${said}`, { cause: error }));
    });
  });
