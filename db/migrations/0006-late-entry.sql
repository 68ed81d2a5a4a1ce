-- What was written on paper first is entered later: when it was reported then, and with it the mark that it was entered late.
alter table records add column reported_at integer;
create index records_by_report on records (reported_at) where reported_at is not null;
