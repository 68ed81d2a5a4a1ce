-- Printers of this desk, and what waits for them. Local: another desk has other printers, and no replay makes them.

create table local_printers (
  id text primary key,
  setup text not null,
  changed_at integer not null,
  changed_by text
) strict, without rowid;

create table local_print_routes (
  kind text primary key,
  printer text not null references local_printers (id) on delete cascade
) strict, without rowid;

-- No bytes and no names: a paper is drawn anew from its slip when its turn comes, so that erasing the slip reaches what waits too.
create table local_print_jobs (
  id integer primary key,
  printer text not null,
  slip text,
  -- Which print of the slip it is, from 1, as it was noted in the journal; 0 for a test page.
  print integer not null,
  size text not null,
  language text not null,
  copies integer not null,
  state text not null,
  fault text,
  tries integer not null default 0,
  next_at integer,
  made_at integer not null,
  made_by text,
  done_at integer,
  reason text
) strict;

create index local_print_jobs_by_state on local_print_jobs (state, printer, id);
