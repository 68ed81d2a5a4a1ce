-- What is done with a record: how its case ended, notes beside it, links to other records.

-- The code of how a case ended that had no release; figures count by it.
alter table records add column closing text;

-- One row a note; its text goes when its personal part is erased, and the row when it is taken back.
create table notes (
  entry text primary key,
  record_id text not null,
  desk text not null,
  at integer not null,
  operator text,
  text text
) strict, without rowid;

create index notes_by_record on notes (record_id);

-- The links that stand. Where the relation is the same from both sides the smaller id comes first.
create table links (
  relation text not null,
  first_id text not null,
  second_id text not null,
  desk text not null,
  at integer not null,
  operator text,
  entry text not null,
  primary key (relation, first_id, second_id)
) strict, without rowid;

create index links_by_first on links (first_id);
create index links_by_second on links (second_id);
