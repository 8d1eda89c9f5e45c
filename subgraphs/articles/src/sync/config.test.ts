import { expect, test } from 'vitest';
import { readWordPressSettings } from './config.js';

test('a replica, an API or a file is the way', () => {
  expect(readWordPressSettings({ WORDPRESS_MYSQL_URL: 'mysql://a:b@db.example/wp' })).toEqual({
    way: { kind: 'MYSQL', url: 'mysql://a:b@db.example/wp', tablePrefix: 'wp_' },
    newsCategory: 'news',
  });
  expect(
    readWordPressSettings({ WORDPRESS_REST_URL: 'https://a.example/wp-json', WORDPRESS_NEWS_CATEGORY: 'neues' }),
  ).toEqual({
    way: { kind: 'REST', url: 'https://a.example/wp-json', requestsPerSecond: 5 },
    newsCategory: 'neues',
  });
  expect(readWordPressSettings({ WORDPRESS_WXR_FILE: '/x.xml', WORDPRESS_WXR_IS_WHOLE: 'true' }).way).toEqual({
    kind: 'WXR',
    file: '/x.xml',
    isWhole: true,
  });
  expect(readWordPressSettings({}).way).toBeNull();
});

test('two ways at once, and whatever is wrong, are said together', () => {
  expect(() =>
    readWordPressSettings({ WORDPRESS_REST_URL: 'https://a.example', WORDPRESS_WXR_FILE: '/x.xml' }),
  ).toThrow('only one of');
  expect(() => readWordPressSettings({ WORDPRESS_MYSQL_URL: 'postgres://a/b', WORDPRESS_TABLE_PREFIX: 'wp`' })).toThrow(
    /WORDPRESS_MYSQL_URL: .*\n {2}WORDPRESS_TABLE_PREFIX: /,
  );
});
