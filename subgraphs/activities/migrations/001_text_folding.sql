-- Up Migration

create extension if not exists unaccent;

-- Accents and case aside. The collation is named, so that every server folds alike whatever its locale is.
create function fold(value text) returns text
language sql immutable strict parallel safe
return lower(public.unaccent('public.unaccent'::regdictionary, normalize(value, nfc)) collate "pg_c_utf8");

-- The words that a text consists of, folded: every run of letters and digits. Unlike the parser of full-text search it
-- takes "food/wine" and "hop-on" apart, and it does not depend on the locale.
create function words_of(value text) returns text[]
language sql immutable strict parallel safe
return array_remove(regexp_split_to_array(fold(value) collate "pg_c_utf8", '[^[:alnum:]]+'), '');

-- What titles and names are ordered by. Cut, so that it fits an index entry and a cursor; ties are broken by id.
create function sort_text(value text) returns text
language sql immutable strict parallel safe
return left(fold(value), 200);
