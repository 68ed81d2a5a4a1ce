-- How a handover was verified, who went without it, and what is still owed of the papers.

alter table records add column custody_class text;
alter table records add column estimated_value real;

-- JSON of the entry's facts; null for a handover of before.
alter table claims add column procedure text;

-- What somebody said before the marks of a find were shown.
create table claim_statements (
  id text primary key,
  entry text not null,
  find_id text not null,
  at integer not null,
  operator text,
  words text
) strict, without rowid;

create index claim_statements_by_find on claim_statements (find_id);

-- Claimants who went without it: refused, or stopped by a doubt.
create table claim_turnings (
  entry text primary key,
  find_id text not null,
  report_id text,
  -- 'refused' with its reason, 'stopped' with the reaction
  kind text not null,
  why text not null,
  at integer not null,
  operator text,
  words text
) strict, without rowid;

create index claim_turnings_by_find on claim_turnings (find_id);

create table claim_clearances (
  entry text primary key,
  stop text not null,
  at integer not null,
  operator text,
  reason text
) strict, without rowid;

create index claim_clearances_by_stop on claim_clearances (stop);

create table claim_owings (
  claim_id text not null,
  need text not null,
  primary key (claim_id, need)
) strict, without rowid;

create table claims_made_good (
  entry text primary key,
  claim_id text not null,
  need text not null,
  at integer not null,
  operator text,
  witness text,
  document_type text not null,
  document_number text,
  words text
) strict, without rowid;

create index claims_made_good_by_claim on claims_made_good (claim_id);
