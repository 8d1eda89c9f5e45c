/**
 * The tables of WordPress, as far as posts need them (wp-admin/includes/schema.php, version 6): its types, defaults and indexes,
 * zero dates among them. `prefix` is that of the site.
 */
export const wordPressTables = (prefix: string): readonly string[] => {
  const table = (name: string, columns: string): string =>
    `create table ${prefix}${name} (${columns}) engine = innodb default charset = utf8mb4 collate = utf8mb4_unicode_520_ci`;
  return [
    table(
      'posts',
      `ID bigint(20) unsigned not null auto_increment, post_author bigint(20) unsigned not null default '0',
       post_date datetime not null default '0000-00-00 00:00:00', post_date_gmt datetime not null default '0000-00-00 00:00:00',
       post_content longtext not null, post_title text not null, post_excerpt text not null,
       post_status varchar(20) not null default 'publish', post_password varchar(255) not null default '',
       post_name varchar(200) not null default '', post_modified datetime not null default '0000-00-00 00:00:00',
       post_modified_gmt datetime not null default '0000-00-00 00:00:00', post_parent bigint(20) unsigned not null default '0',
       guid varchar(255) not null default '', menu_order int(11) not null default '0',
       post_type varchar(20) not null default 'post', post_mime_type varchar(100) not null default '',
       comment_count bigint(20) not null default '0', primary key (ID), key post_name (post_name(191)),
       key type_status_date (post_type, post_status, post_date, ID), key post_parent (post_parent), key post_author (post_author)`,
    ),
    table(
      'postmeta',
      `meta_id bigint(20) unsigned not null auto_increment, post_id bigint(20) unsigned not null default '0',
       meta_key varchar(255) default null, meta_value longtext, primary key (meta_id), key post_id (post_id), key meta_key (meta_key(191))`,
    ),
    table(
      'users',
      `ID bigint(20) unsigned not null auto_increment, user_login varchar(60) not null default '',
       user_nicename varchar(50) not null default '', display_name varchar(250) not null default '', primary key (ID)`,
    ),
    table(
      'options',
      `option_id bigint(20) unsigned not null auto_increment, option_name varchar(191) not null default '',
       option_value longtext not null, primary key (option_id), unique key option_name (option_name)`,
    ),
    table(
      'terms',
      `term_id bigint(20) unsigned not null auto_increment, name varchar(200) not null default '',
       slug varchar(200) not null default '', term_group bigint(10) not null default 0, primary key (term_id), key slug (slug(191))`,
    ),
    table(
      'termmeta',
      `meta_id bigint(20) unsigned not null auto_increment, term_id bigint(20) unsigned not null default '0',
       meta_key varchar(255) default null, meta_value longtext, primary key (meta_id), key term_id (term_id)`,
    ),
    table(
      'term_taxonomy',
      `term_taxonomy_id bigint(20) unsigned not null auto_increment, term_id bigint(20) unsigned not null default 0,
       taxonomy varchar(32) not null default '', description longtext not null, parent bigint(20) unsigned not null default 0,
       count bigint(20) not null default 0, primary key (term_taxonomy_id), unique key term_id_taxonomy (term_id, taxonomy)`,
    ),
    table(
      'term_relationships',
      `object_id bigint(20) unsigned not null default 0, term_taxonomy_id bigint(20) unsigned not null default 0,
       term_order int(11) not null default 0, primary key (object_id, term_taxonomy_id), key term_taxonomy_id (term_taxonomy_id)`,
    ),
  ];
};
