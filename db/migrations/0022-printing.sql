-- Receipt printers of this machine and what waits for them. Caches of one desk: nothing of them travels, and a paper that waits is drawn
-- anew from the journal when its turn comes, so that no bytes of it lie here.

create table local_printers (
  id text primary key,
  name text not null,
  setting text not null
) strict, without rowid;

-- `slip` is null for a test page. `printed_before` tells whether the paper is a reprint, as it was when it was asked for.
create table local_print_jobs (
  id integer primary key,
  printer text not null references local_printers (id),
  slip text,
  language text not null,
  copies integer not null,
  printed_before integer not null,
  operator text not null,
  asked_at integer not null,
  attempts integer not null default 0,
  next_at integer not null,
  state text not null default 'waiting' check (state in ('waiting', 'printed', 'dropped')),
  problem text,
  ended_at integer,
  ended_by text,
  reason text
) strict;

create index local_print_jobs_waiting on local_print_jobs (printer, id) where state = 'waiting';
