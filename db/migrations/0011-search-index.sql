-- The search box looked through every record's text at each keystroke: 1.2 s at a million. Now pairs of characters (three letters or
-- digits) lead to the records that may hold what was typed, and only those are looked through. A cache: it fills again at opening.

drop table local_search;

create table local_search (
  row integer primary key,
  record_id text not null unique,
  text text not null,
  pinyin text not null
) strict;

-- Hashes of the pairs, no text; rows only (detail = none), since the text itself is compared afterwards.
create virtual table local_grams using fts5 (grams, content = '', detail = none);

-- Without it the terms of what was erased would stay in the index until it happens to be merged.
insert into local_grams (local_grams, rank) values ('secure-delete', 1);
