import { posix } from 'node:path';
import { runGit } from './git.js';
import { maximumFileBytes, tooLarge, type SideFiles } from './sideFiles.js';

/** A commit of the repository that a folder is in. */
export type Commit = {
  readonly folder: string;
  /** As it was asked for: HEAD~1. */
  readonly name: string;
  /** 40 hexadecimal digits, or 64. */
  readonly hash: string;
};

const maximumAnswerBytes = 64 * 1024;

const linkMode = '120000';

/** `<mode> <type> <hash> <size>\t<path>`, once or not at all. */
const entryShape = /^(\d+) (\w+) ([0-9a-f]+) +(\d+|-)\t/;

/**
 * Files as they are in a commit. They are read from git's objects: nothing is checked out, and nothing of the commit is run.
 */
export const gitFiles = ({ folder, name, hash }: Commit): SideFiles => {
  /** Git names paths from the top of the repository; `folder` may be below it. */
  let prefix: Promise<string> | undefined;
  const pathInRepository = async (path: string): Promise<string> => {
    prefix ??= runGit(folder, ['rev-parse', '--show-prefix'], maximumAnswerBytes).then((text) => text.trim());
    const whole = posix.normalize(posix.join(await prefix, path));
    if (whole.startsWith('../') || posix.isAbsolute(path))
      throw new Error(`${path} is not in the repository, so there is none in ${name}.`);
    return whole;
  };
  return {
    label: name,
    read: async (path) => {
      const whole = await pathInRepository(path);
      const listed = await runGit(
        folder,
        ['--literal-pathspecs', 'ls-tree', '--long', '--full-tree', hash, '--', whole],
        maximumAnswerBytes,
      );
      const [, mode, type, blob = '', size] = entryShape.exec(listed) ?? [];
      if (type === undefined) return undefined;
      if (type !== 'blob' || mode === linkMode)
        throw new Error(`${path} of ${name} is no file: links are not followed.`);
      if (Number(size) > maximumFileBytes) throw tooLarge(`${path} of ${name}`, Number(size));
      return runGit(folder, ['cat-file', 'blob', blob], maximumFileBytes);
    },
  };
};

/** Finds a commit by its hash, a branch, a tag or what else git knows. Rejects with an Error when there is no such commit. */
export const findCommit = async (folder: string, name: string): Promise<Commit> => {
  const words = ['rev-parse', '--verify', '--end-of-options', `${name}^{commit}`];
  const hash = (await runGit(folder, words, maximumAnswerBytes)).trim();
  return { folder, name, hash };
};

/** The main branch where it was when the work on this one began; undefined when there is no main branch. */
export const findMergeBase = async (folder: string): Promise<Commit | undefined> => {
  for (const branch of ['origin/main', 'main']) {
    const main = await findCommit(folder, branch).catch(() => undefined);
    if (!main) continue;
    const hash = await runGit(folder, ['merge-base', 'HEAD', main.hash], maximumAnswerBytes).catch((error: unknown) => {
      const why = 'they have no commit in common here: fetch the whole history (fetch-depth: 0), or say --against';
      throw new Error(`What HEAD and ${branch} come from cannot be found; ${why}.`, { cause: error });
    });
    return { folder, name: `merge base with ${branch}`, hash: hash.trim() };
  }
  return undefined;
};
