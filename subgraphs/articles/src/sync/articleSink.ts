import type { Sink } from '@tripgraph/kit/sync/source';
import type { Article } from '../article/article.js';
import { deleteArticles } from '../sql/deleteArticles.js';
import { deletePlaces } from '../sql/deletePlaces.js';
import { writeArticles } from '../sql/writeArticles.js';
import { writePlaces } from '../sql/writePlaces.js';
import { articleRow, mentionRows, positionRows } from './articleRows.js';

/** Writes articles into the subgraph's tables: three statements, however many there are. */
export const articleSink: Sink<Article> = {
  upsert: async (transaction, items) => {
    const articles = items.map(({ item }) => item);
    await transaction.query(writeArticles(JSON.stringify(articles.map(articleRow))));
    await transaction.query(deletePlaces(articles.map(({ id }) => id)));
    const [mentions, positions] = [articles.flatMap(mentionRows), articles.flatMap(positionRows)];
    await transaction.query(writePlaces(JSON.stringify(mentions), JSON.stringify(positions)));
  },
  remove: async (transaction, keys) => void (await transaction.query(deleteArticles(keys))),
};
