-- Where things lie: storage places, what lies in them, seals, counted cash, transfers and stock-takings.

create table places (
  id text primary key,
  name text not null,
  kind text not null,
  parent text,
  capacity integer,
  desk text not null,
  removed integer not null
) strict, without rowid;

-- What was last said of where a thing is; at most one of the three is set, none where it came to a desk and was not put away.
create table placements (
  record_id text primary key,
  place text,
  container text,
  transfer text,
  at integer not null,
  operator text,
  hlc text not null,
  entry text not null
) strict, without rowid;

create index placements_by_container on placements (container) where container is not null;

-- The last word on a container: its seal, or that it was opened (null).
create table seals (
  record_id text primary key,
  seal text,
  at integer not null,
  operator text,
  witness text,
  hlc text not null,
  entry text not null
) strict, without rowid;

create table cash_counts (
  entry text primary key,
  record_id text not null,
  at integer not null,
  operator text,
  witness text,
  -- in fen
  sum integer not null,
  counts text not null,
  hlc text not null
) strict, without rowid;

create index cash_counts_by_record on cash_counts (record_id);

create table transfers (
  id text primary key,
  entry text not null,
  desk text not null,
  at integer not null,
  operator text,
  destination text not null,
  receiving_desk text,
  records text not null,
  to_name text,
  signature text
) strict, without rowid;

create table transfer_receipts (
  transfer text not null,
  entry text not null,
  desk text not null,
  at integer not null,
  operator text,
  receiver text,
  signature text,
  primary key (transfer, entry)
) strict, without rowid;

create table stock_takings (
  entry text primary key,
  place text not null,
  desk text not null,
  at integer not null,
  operator text,
  result text not null
) strict, without rowid;

-- A label names a record by its number.
create index records_by_number on records (no);
