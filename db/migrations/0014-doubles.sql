-- Two records of one kind may be one case told at two windows. That they are not is a decision of its own (that they are is a merge).

create table double_decisions (
  -- in order of the ids, since neither of the two is the report and the other the find
  first_id text not null,
  second_id text not null,
  decision text not null,
  probability real,
  at integer not null,
  operator text,
  hlc text not null,
  entry text not null,
  primary key (first_id, second_id)
) strict, without rowid;

create index double_decisions_by_second on double_decisions (second_id);

-- What the desk proposes, worked out anew whenever one of the two changes.
create table local_doubles (
  first_id text not null,
  second_id text not null,
  probability real not null,
  primary key (first_id, second_id)
) strict, without rowid;

create index local_doubles_by_second on local_doubles (second_id);

-- Records that were saved before doubles were looked for.
insert or ignore into local_stale (record_id) select id from records where kind <> 'incident' and merged_into is null and closed_at is null;
