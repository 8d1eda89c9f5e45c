import type { PlaceTerm, WordPressPost } from '../wordpress/post.js';

/** A public post with whatever else it needs. */
export const postOf = (fields: Partial<WordPressPost> = {}): WordPressPost => ({
  id: '42',
  type: 'post',
  status: 'publish',
  hasPassword: false,
  title: 'Three days in Berlin',
  slug: 'three-days',
  content: 'First.\n\nSecond.',
  isRendered: false,
  excerpt: '',
  author: 'Ada Okafor',
  publishedAt: '2026-05-01T08:00:00Z',
  modifiedAt: '2026-05-02T08:00:00Z',
  url: 'https://magazine.example/2026/05/three-days/',
  image: null,
  categories: ['features'],
  placeTerms: [],
  geo: { latitude: null, longitude: null, isPublic: null, address: null },
  ...fields,
});

/** A term of the taxonomy `place`. */
export const placeTermOf = (name: string, fields: Partial<PlaceTerm> = {}): PlaceTerm => ({
  name,
  placeId: null,
  latitude: null,
  longitude: null,
  above: [],
  ...fields,
});
