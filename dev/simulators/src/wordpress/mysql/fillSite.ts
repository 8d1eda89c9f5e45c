import { permalinkStructure } from '../permalink.js';
import type { WordPressSite } from '../site.js';
import type { SitePost } from '../sitePost.js';
import { siteZone } from '../siteTime.js';
import { rowsOfPosts, rowsOfTerms, type TableRows } from './rows.js';
import { wordPressTables } from './schema.js';

/** Runs one statement of MySQL. */
export type RunStatement = (text: string, values: ReadonlyArray<string | number>) => Promise<unknown>;

const prefix = 'wp_';
const rowsOfStatement = 200;

const insert = async (run: RunStatement, { table, columns, rows }: TableRows): Promise<void> => {
  for (let at = 0; at < rows.length; at += rowsOfStatement) {
    const part = rows.slice(at, at + rowsOfStatement);
    const places = part.map((row) => `(${row.map(() => '?').join(', ')})`);
    await run(`insert into ${prefix}${table} (${columns.join(', ')}) values ${places.join(', ')}`, part.flat());
  }
};

const insertAll = async (run: RunStatement, tables: readonly TableRows[]): Promise<void> => {
  for (const table of tables) await insert(run, table);
};

const options = ({ url }: WordPressSite): TableRows => ({
  table: 'options',
  columns: ['option_name', 'option_value'],
  rows: [
    ['siteurl', url],
    ['home', url],
    ['permalink_structure', permalinkStructure],
    ['timezone_string', siteZone],
    ['gmt_offset', ''],
  ],
});

const authors = ({ authors: rows }: WordPressSite): TableRows => ({
  table: 'users',
  columns: ['ID', 'user_login', 'user_nicename', 'display_name'],
  rows: rows.map(({ id, login, slug, name }) => [id, login, slug.slice(0, 50), name]),
});

const postsOfPart = 500;

/** Makes WordPress's tables in an empty database and writes a site into them. */
export const fillSite = async (run: RunStatement, site: WordPressSite): Promise<void> => {
  // WordPress writes zero dates, which a strict server refuses.
  await run(`set session sql_mode = ''`, []);
  for (const table of wordPressTables(prefix)) await run(table, []);
  await insertAll(run, [options(site), authors(site), ...rowsOfTerms(site.terms)]);
  let part: SitePost[] = [];
  for (const post of site.posts()) {
    part.push(post);
    if (part.length < postsOfPart) continue;
    await insertAll(run, rowsOfPosts(part));
    part = [];
  }
  await insertAll(run, rowsOfPosts(part));
};

/** Takes a post out of the tables, with all that was stored of it. */
export const erasePost = async (run: RunStatement, id: number): Promise<void> => {
  for (const [table, column] of [
    ['posts', 'ID'],
    ['posts', 'post_parent'],
    ['postmeta', 'post_id'],
    ['term_relationships', 'object_id'],
  ])
    await run(`delete from ${prefix}${table} where ${column} = ?`, [id]);
};

/** Writes a post as it is now in place of what was stored of it. */
export const putPost = async (run: RunStatement, post: SitePost): Promise<void> => {
  await erasePost(run, post.id);
  if (post.image) await run(`delete from ${prefix}postmeta where post_id = ?`, [post.image.id]);
  await insertAll(run, rowsOfPosts([post]));
};
