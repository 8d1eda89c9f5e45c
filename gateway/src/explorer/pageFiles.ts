import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A file of the explorer, as it was built. */
export type PageFile = {
  readonly path: string;
  /** The same bytes, compressed; undefined where that saves nothing. */
  readonly gzipPath: string | undefined;
  readonly contentType: string;
  /** Whether its name changes with its content, so that browsers may keep it for good. */
  readonly isImmutable: boolean;
};

/** Files by the path of their URL: what is not here is not served, whatever a path looks like. */
export type PageFiles = ReadonlyMap<string, PageFile>;

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  ttf: 'font/ttf',
  woff2: 'font/woff2',
  txt: 'text/plain; charset=utf-8',
};

const extensionOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1);

/** Reads which files there are; undefined where the explorer has not been built. */
export const readPageFiles = (folder: string): PageFiles | undefined => {
  let names: readonly string[];
  try {
    names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
  } catch {
    return undefined;
  }
  if (!names.includes('index.html')) return undefined;
  const there = new Set(names);
  const files = names.flatMap((name): Array<[string, PageFile]> => {
    const contentType = types[extensionOf(name)];
    if (contentType === undefined) return [];
    const file: PageFile = {
      path: join(folder, name),
      gzipPath: there.has(`${name}.gz`) ? join(folder, `${name}.gz`) : undefined,
      contentType,
      isImmutable: name.startsWith('assets/'),
    };
    return [[name === 'index.html' ? '/' : `/${name}`, file]];
  });
  return new Map(files);
};
