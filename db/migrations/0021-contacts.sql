-- Owners who went home: attempts to reach them, and what went out by post.

-- One row an attempt. Number and note go when its personal part is erased, the row when it is taken back.
create table contact_attempts (
  entry text primary key,
  record_id text not null,
  desk text not null,
  at integer not null,
  operator text,
  outcome text not null,
  whose text not null,
  number text,
  next text,
  next_at integer,
  note text
) strict, without rowid;

create index contact_attempts_by_record on contact_attempts (record_id);

-- One row each time it was said; the latest in order counts.
create table claim_postings (
  entry text primary key,
  claim_id text not null,
  hlc text not null,
  at integer not null,
  operator text,
  carrier text,
  tracking text,
  address text
) strict, without rowid;

create index claim_postings_by_claim on claim_postings (claim_id);
