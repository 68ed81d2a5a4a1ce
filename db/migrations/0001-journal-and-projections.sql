-- The first schema. Three classes of tables, and the class decides what may happen to them:
--   journal      written by append and receive only, never changed but for an erased personal part;
--   projections  written by apply only: dropping and replaying them gives the same rows (desk verify does it);
--   caches       this desk's own comfort: lost or rebuilt without harm, never in a digest.

-- journal ----------------------------------------------------------------------------------------------------------

create table journal (
  desk text not null,
  epoch text not null,
  seq integer not null check (seq > 0),
  hlc text not null,
  at integer not null,
  operator text,
  action text not null,
  record_id text,
  schema_version integer not null,
  facts text not null,
  personal text,
  personal_hash text,
  prev_hash text not null,
  hash text not null,
  signature text not null,
  primary key (desk, epoch, seq)
) strict;

-- One row for each record an entry may change, so that a record is folded from its own entries and no others.
create table journal_records (
  record_id text not null,
  desk text not null,
  epoch text not null,
  seq integer not null,
  primary key (record_id, desk, epoch, seq),
  foreign key (desk, epoch, seq) references journal (desk, epoch, seq)
) strict, without rowid;

create index journal_by_action on journal (action, at);
create index journal_by_clock on journal (hlc);

-- projections ------------------------------------------------------------------------------------------------------

-- Entries whose personal part is to be gone, also where the erasure came before the entry.
create table erasures (
  entry text primary key,
  erased_by text not null
) strict, without rowid;

-- Every desk and epoch heard of, with the key that its entries are signed by.
create table epochs (
  desk text not null,
  epoch text not null,
  public_key text not null,
  parent_epoch text,
  parent_seq integer,
  reason text not null,
  opened_at integer not null,
  primary key (desk, epoch)
) strict, without rowid;

create table settings (
  name text primary key,
  value text not null
) strict, without rowid;

create table zones (
  id text primary key,
  zh text not null,
  en text not null,
  type text not null,
  x real not null,
  y real not null,
  synonyms text not null,
  removed integer not null default 0
) strict, without rowid;

create table operators (
  id text primary key,
  name text,
  badge text,
  kind text not null,
  role text not null,
  active integer not null,
  -- scrypt parameters, salt and key, as one text; null once erased: nobody can sign in by it
  pin text
) strict, without rowid;

-- One record, one row: a field is a column named as in core/records/fields.ts.
create table records (
  id text primary key,
  no text not null,
  kind text not null,
  state text not null,
  desk text not null,
  created_at integer not null,
  created_by text,
  updated_at integer not null,
  version text not null,
  conflict integer not null,
  merged_into text,
  closed_at integer,
  zone text,
  event_from integer,
  event_to integer,
  external_ref text,
  title text,
  description text,
  place text,
  age_group text,
  sex text,
  age real,
  height_cm real,
  name text,
  upper text,
  lower text,
  shoes text,
  hat text,
  hair text,
  glasses integer,
  dialect text,
  marks text,
  belongings text,
  health text,
  self_stated text,
  carers text,
  category text,
  colour text,
  brand text,
  number text,
  amount real,
  storage text,
  incident_type text,
  outcome text,
  contact_name text,
  contact_phone text,
  contact_relation text
) strict, without rowid;

create index records_by_state on records (kind, state, event_to);
create index records_by_creation on records (created_at);
create index records_by_external_ref on records (external_ref) where external_ref is not null;

create table record_members (
  record_id text not null,
  field text not null,
  value text not null,
  primary key (record_id, field, value)
) strict, without rowid;

-- The ends of a record's graph of states; more than one rival row is a conflict.
create table record_heads (
  record_id text not null,
  entry text not null,
  state text not null,
  claim text,
  primary key (record_id, entry)
) strict, without rowid;

-- An undone merge keeps its row, so that an undo that arrives before its merge is not lost.
create table merges (
  entry text primary key,
  first_id text,
  second_id text,
  undone integer not null default 0
) strict, without rowid;

create index merges_by_first on merges (first_id);
create index merges_by_second on merges (second_id);

create table match_decisions (
  report_id text not null,
  find_id text not null,
  decision text not null,
  probability real,
  at integer not null,
  operator text,
  hlc text not null,
  entry text not null,
  primary key (report_id, find_id)
) strict, without rowid;

create table claims (
  id text primary key,
  find_id text not null,
  report_id text,
  desk text not null,
  at integer not null,
  operator text,
  witness text,
  relation text not null,
  document_type text not null,
  claimant_name text,
  claimant_phone text,
  document_number text,
  verified text,
  signature text,
  override text,
  reversed_at integer
) strict, without rowid;

create index claims_by_find on claims (find_id);
create index claims_by_report on claims (report_id);

-- A reversal may arrive before the claim it reverses.
create table claim_reversals (
  claim_id text not null,
  entry text not null,
  at integer not null,
  reason text,
  primary key (claim_id, entry)
) strict, without rowid;

-- Two copies of one cloned disk may issue one number: both rows stay, and the check shows it.
create table slips (
  number text not null,
  entry text not null,
  document text not null,
  template integer not null,
  claim_id text,
  desk text not null,
  issued_at integer not null,
  signature text not null,
  content text,
  primary key (number, entry)
) strict, without rowid;

create index slips_by_claim on slips (claim_id);

create table slip_prints (
  slip text not null,
  entry text not null,
  at integer not null,
  primary key (slip, entry)
) strict, without rowid;

-- caches -----------------------------------------------------------------------------------------------------------

-- Who this desk is. The private key signs entries and slips; it never leaves this file.
create table local_identity (
  only integer primary key check (only = 1),
  desk text not null,
  epoch text not null,
  public_key text not null,
  private_key text not null,
  -- Where the file lay when it was last opened: a copy that wakes up elsewhere opens an epoch of its own.
  home text not null
) strict;

-- Entries of a newer version: in the journal already, applied after the upgrade.
create table local_unapplied (
  desk text not null,
  epoch text not null,
  seq integer not null,
  primary key (desk, epoch, seq)
) strict, without rowid;

-- Entries whose predecessor has not come yet.
create table local_waiting (
  desk text not null,
  epoch text not null,
  seq integer not null,
  entry text not null,
  primary key (desk, epoch, seq)
) strict, without rowid;

-- What a save was answered, so that the same save sent twice is one.
create table local_answers (
  key text not null,
  procedure text not null,
  request_hash text not null,
  result text not null,
  at integer not null,
  primary key (key, procedure)
) strict, without rowid;

-- The last running number given out, by series (record numbers by kind, slips by day).
create table local_numbers (
  series text primary key,
  last integer not null
) strict, without rowid;

create table local_drafts (
  id text primary key,
  operator text not null,
  content text not null,
  saved_at integer not null
) strict, without rowid;

create table local_lockouts (
  badge text primary key,
  failures integer not null,
  locked_until integer not null
) strict, without rowid;

create table local_features (
  record_id text primary key,
  version integer not null,
  features text not null
) strict, without rowid;

create table local_tokens (
  token text not null,
  record_id text not null,
  primary key (token, record_id)
) strict, without rowid;

create index local_tokens_by_record on local_tokens (record_id);

-- The pairs worth a look, best first, and the records whose pairs must be worked out again.
create table local_proposals (
  report_id text not null,
  find_id text not null,
  probability real not null,
  reasons text not null,
  primary key (report_id, find_id)
) strict, without rowid;

create index local_proposals_by_find on local_proposals (find_id);
create index local_proposals_by_probability on local_proposals (probability);

create table local_stale (
  record_id text primary key
) strict, without rowid;

create table local_search (
  record_id text primary key,
  text text not null,
  pinyin text not null
) strict, without rowid;
