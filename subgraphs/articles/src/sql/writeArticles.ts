import type { Statement } from '@tripgraph/kit/statement';

/** Articles as JSON, named as the columns are; one that is there already is written over. */
export const writeArticles = (rows: string): Statement<never> => ({
  name: 'write_articles',
  text: `
    insert into article (
      id, source, kind, title, slug, excerpt, html, text, author, published_at, modified_at,
      image_url, image_alt, image_width, image_height, url
    )
    select
      id, source, kind, title, slug, excerpt, html, text, author, published_at, modified_at,
      image_url, image_alt, image_width, image_height, url
    from jsonb_populate_recordset(null::article, $1::jsonb)
    on conflict (id) do update set
      source = excluded.source, kind = excluded.kind, title = excluded.title, slug = excluded.slug, excerpt = excluded.excerpt,
      html = excluded.html, text = excluded.text, author = excluded.author, published_at = excluded.published_at,
      modified_at = excluded.modified_at, image_url = excluded.image_url, image_alt = excluded.image_alt,
      image_width = excluded.image_width, image_height = excluded.image_height, url = excluded.url`,
  values: [rows],
});
