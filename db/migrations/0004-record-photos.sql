-- Pictures of records. Their bytes lie in a file of their own (photos.db), by content hash, so that the journal stays small and an
-- erasure takes a picture whole; here is only which record shows which picture.
create table record_photos (
  record_id text not null,
  place integer not null,
  photo text not null,
  hash text not null,
  caption text not null,
  added_at integer not null,
  added_by text,
  primary key (record_id, place)
) strict, without rowid;

-- Hashes whose naming entry was erased: to be dropped from the photos file. Written with the erasure, so that a crash forgets none.
create table local_erased_photos (
  hash text primary key
) strict, without rowid;
