create type article_kind as enum ('FEATURE', 'NEWS');

create table article (
  id text collate "C" primary key,
  source text not null,
  kind article_kind not null,
  title text not null,
  slug text not null,
  excerpt text not null,
  -- Sanitised before it is written.
  html text not null,
  text text not null,
  author text,
  published_at timestamptz not null,
  modified_at timestamptz not null,
  image_url text,
  image_alt text,
  image_width integer,
  image_height integer,
  url text not null
);

-- What an article mentions, in its order, with what was found for it. Foreign keys: an article goes with all that is its own.
create table article_place (
  article_id text collate "C" not null references article on delete cascade,
  position integer not null,
  name text not null,
  -- What was looked for, as `Wanted` of the matching has it.
  wanted jsonb not null,
  place_id text collate "C",
  matched_by text,
  confidence double precision,
  primary key (article_id, position),
  check ((place_id is null) = (matched_by is null) and (place_id is null) = (confidence is null))
);

-- An article at each place that it mentions and at everything above it, so that a page at any level is one range; and, so that a
-- page of all articles is one, too, at the place '', which nothing is called.
create table article_at (
  article_id text collate "C" not null references article on delete cascade,
  place_id text collate "C" not null,
  kind article_kind not null,
  published_at timestamptz not null,
  primary key (article_id, place_id)
);

create unique index article_at_by_time on article_at (place_id, published_at, article_id);
create unique index article_at_by_kind_and_time on article_at (place_id, kind, published_at, article_id);

-- What hangs on a region, a country or nothing because its place was not found.
create view unmatched_place as
select article.source, article.id as key, mention.name, mention.wanted, mention.place_id, mention.matched_by, mention.confidence
from article_place as mention
join article on article.id = mention.article_id
where mention.matched_by is null or mention.matched_by in ('REGION', 'COUNTRY');
