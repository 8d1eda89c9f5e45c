// Builds the explorer into dist/page, and does nothing where it was built of the same files before: `npm run build` runs it each time.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';

const folder = join(import.meta.dirname, '..');
const project = join(folder, '..');
const output = join(folder, 'dist/page');
const stamp = join(folder, 'dist/page/.inputs');

/** Smaller files are not worth two versions. */
const shortestBytes = 1_400;

const filesIn = (path) =>
  statSync(path).isFile()
    ? [path]
    : readdirSync(path, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name));

/** What a build is made of: sources, the examples that are put into it, and the versions of packages. */
const inputs = [
  ...['src', 'public', 'index.html', 'vite.config.js', 'package.json', 'bin'].map((name) => join(folder, name)),
  join(project, 'examples/queries'),
  join(project, 'package-lock.json'),
].filter(existsSync);

const hashOfInputs = () => {
  const hash = createHash('sha256');
  for (const file of inputs
    .flatMap(filesIn)
    .filter((name) => !name.endsWith('.test.ts'))
    .sort()) {
    hash
      .update(`${relative(project, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
};

const compress = (file) => {
  const bytes = readFileSync(file);
  if (bytes.length > shortestBytes) writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
};

const hash = hashOfInputs();
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== hash) {
  const { build } = await import('vite');
  await build({ configFile: join(folder, 'vite.config.js'), logLevel: 'warn' });
  filesIn(output).forEach(compress);
  // Last: a build that breaks off is made again.
  writeFileSync(stamp, hash);
}
