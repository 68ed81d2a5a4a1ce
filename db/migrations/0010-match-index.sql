-- Candidates are found by one pass over compact rows of every active record (core/matching/shelf) instead of the nearest few by time:
-- with 3,300 finds a day the nearest 800 are six hours' worth. Only caches change, and they fill again when the desk opens.

drop table local_features;
drop table local_tokens;

-- `row` is the key by which the compact rows and the exact keys name a record: four bytes instead of a record's id.
create table local_features (
  row integer primary key,
  record_id text not null unique,
  -- what it was parsed with: a hash of the parser's version and the venue's words
  version integer not null,
  features text not null
) strict;

create index local_features_by_version on local_features (version);

-- Number halves and tails, and names by sound: what finds a record however far away in time. `key` is a hash of 52 bits.
create table local_keys (
  key integer not null,
  row integer not null,
  primary key (key, row)
) strict, without rowid;

-- The compact rows of each kind in chunks, and the counts of its words, as they were when the index was last written.
create table local_shelf_parts (
  shelf text not null,
  part integer not null,
  bytes blob not null,
  primary key (shelf, part)
) strict;

-- Rows that changed since then: they are read again when the desk next opens.
create table local_shelf_changes (
  row integer primary key
) strict;
