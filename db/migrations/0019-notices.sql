-- The legal clock of lost property: notices and what each tells of a find, lists of what fell to the state, disposals; what keeping a
-- find has cost, and what its finder and its owner said about a reward.

alter table records add column necessary_costs real;
alter table records add column donates_reward integer;
alter table records add column reward_promised real;

create table notices (
  id text primary key,
  entry text not null unique,
  number text not null,
  day text not null,
  place text,
  desk text not null,
  at integer not null,
  operator text
) strict, without rowid;

create table notice_lines (
  notice_id text not null,
  record_id text not null,
  category text,
  colours text not null,
  zone text,
  primary key (notice_id, record_id)
) strict, without rowid;

create index notice_lines_by_record on notice_lines (record_id);

-- A row of its own for each, since a withdrawal may come before its notice.
create table notice_withdrawals (
  entry text primary key,
  notice_id text not null,
  at integer not null,
  operator text,
  reason text
) strict, without rowid;

create index notice_withdrawals_by_notice on notice_withdrawals (notice_id);

create table forfeitures (
  id text primary key,
  entry text not null unique,
  number text not null,
  records text not null,
  desk text not null,
  at integer not null,
  operator text,
  witness text not null
) strict, without rowid;

create table disposals (
  entry text primary key,
  record_id text not null,
  way text not null,
  proceeds real,
  reason text,
  desk text not null,
  at integer not null,
  operator text,
  witness text not null
) strict, without rowid;

create index disposals_by_record on disposals (record_id);
