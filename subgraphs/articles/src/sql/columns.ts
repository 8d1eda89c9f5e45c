/** An article as `ArticleRow` has it, from the table or alias `article`. */
export const articleColumns = `
      article.id, article.source, article.kind, article.title, article.slug, article.excerpt, article.author,
      article.published_at as "publishedAt", article.modified_at as "modifiedAt", article.image_url as "imageUrl",
      article.image_alt as "imageAlt", article.image_width as "imageWidth", article.image_height as "imageHeight",
      article.url`;
