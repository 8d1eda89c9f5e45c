-- What the feed says, product by product and block by block, so that an update can replace a block.
create table product (
  reference text collate "C" primary key,
  isbn text collate "C",
  -- As src/work/storedProduct.ts has it.
  content jsonb not null,
  -- Null for what no book shows: cancelled, or an update of something that never came.
  book_id text collate "C"
);

create index product_by_isbn on product (isbn) where isbn is not null;

-- By what products are known as editions of one work.
create table product_key (
  key text collate "C" not null,
  reference text collate "C" not null references product on delete cascade,
  primary key (key, reference)
);

create index product_key_by_reference on product_key (reference);

-- Made from its products whenever one of them changes.
create table book (
  id text collate "C" primary key,
  -- YYYYMMDD, with 0 for what is not known, so that a year alone is older than each of its days; 0 for no date at all.
  published integer not null,
  -- As src/work/book.ts has it.
  content jsonb not null
);

create table book_place (
  book_id text collate "C" not null references book on delete cascade,
  -- Null where a subject leads to no place at all.
  place_id text collate "C",
  matched_by text,
  confidence double precision not null,
  -- The subject that it comes from.
  wanted jsonb not null
);

create index book_place_by_book on book_place (book_id);

-- A book at its places and at everything above them, so that a page at any level is one range.
create table book_at (
  place_id text collate "C" not null,
  published integer not null,
  book_id text collate "C" not null references book on delete cascade,
  primary key (place_id, published, book_id)
);

create index book_at_by_book on book_at (book_id);

-- Subjects that lead to no place at all: a book hangs on no region or country for want of a better match, so that no place of one has
-- less than 0.5.
create view unmatched_place as
select
  'onix' as source,
  book_id as key,
  coalesce(book_place.wanted ->> 'heading', book_place.wanted ->> 'code') as name,
  book_place.wanted,
  book_place.place_id,
  book_place.matched_by,
  book_place.confidence
from book_place
where book_place.place_id is null or book_place.confidence < 0.5;
