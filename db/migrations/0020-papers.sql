-- Every paper that a booth hands out is a slip of its own kind, belongs to a record and can be made void.

alter table slips add column record_id text;

update slips set record_id = j.record_id from journal j
where j.action = 'slip.issued' and slips.number = json_extract(j.facts, '$.slip')
  and slips.entry = j.desk || '/' || j.epoch || '/' || j.seq;

create index slips_by_record on slips (record_id);

create table slip_voids (
  slip text not null,
  entry text not null,
  at integer not null,
  operator text,
  reason text,
  primary key (slip, entry)
) strict, without rowid;
