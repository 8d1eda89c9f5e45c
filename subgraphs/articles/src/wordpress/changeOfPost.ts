import { HtmlRefused } from '@tripgraph/kit/html/readableHtml';
import type { Change } from '@tripgraph/kit/sync/source';
import { unreadable } from '@tripgraph/kit/sync/unreadable';
import type { Article } from '../article/article.js';
import { articleOfPost, isPublished, UnreadablePost, type ReadingRules } from './articleOfPost.js';
import { keyOfPost, type WordPressPost } from './post.js';

/** What a post means for the articles: one is written, or taken away when nobody may read it any more. */
export const changeOfPost = (post: WordPressPost, rules: ReadingRules): Change<Article> => {
  const key = keyOfPost(post.id);
  if (!isPublished(post)) return { kind: 'DELETE', key };
  try {
    return { kind: 'UPSERT', key, item: articleOfPost(post, rules) };
  } catch (error) {
    if (!(error instanceof UnreadablePost || error instanceof HtmlRefused)) throw error;
    return unreadable(key, error, post);
  }
};
