-- What is brought in from notebooks of before: such a record is marked, so that no clock runs for it, and how a notebook's headings
-- were understood is kept for the next one.

alter table records add column imported integer not null default 0;

create table local_mappings (
  headings text primary key,
  mapping text not null,
  saved_at integer not null
) strict, without rowid;
