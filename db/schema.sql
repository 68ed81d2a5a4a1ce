-- Today's shape, for reading; the migrations make it. Version 18.

CREATE TABLE cash_counts (
  entry text primary key,
  record_id text not null,
  at integer not null,
  operator text,
  witness text,
  -- in fen
  sum integer not null,
  counts text not null,
  hlc text not null
) strict, without rowid;

CREATE TABLE claim_clearances (
  entry text primary key,
  stop text not null,
  at integer not null,
  operator text,
  reason text
) strict, without rowid;

CREATE TABLE claim_owings (
  claim_id text not null,
  need text not null,
  primary key (claim_id, need)
) strict, without rowid;

CREATE TABLE claim_postings (
  entry text primary key,
  claim_id text not null,
  hlc text not null,
  at integer not null,
  operator text,
  carrier text,
  tracking text,
  address text
) strict, without rowid;

CREATE TABLE claim_reversals (
  claim_id text not null,
  entry text not null,
  at integer not null,
  reason text,
  primary key (claim_id, entry)
) strict, without rowid;

CREATE TABLE claim_statements (
  id text primary key,
  entry text not null,
  find_id text not null,
  at integer not null,
  operator text,
  words text
) strict, without rowid;

CREATE TABLE claim_turnings (
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

CREATE TABLE claims (
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
, procedure text) strict, without rowid;

CREATE TABLE claims_made_good (
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

CREATE TABLE contact_attempts (
  entry text primary key,
  record_id text not null,
  desk text not null,
  at integer not null,
  operator text,
  outcome text not null,
  whose text not null,
  number text,
  next text,
  next_at integer,
  note text
) strict, without rowid;

CREATE TABLE disposals (
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

CREATE TABLE double_decisions (
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

CREATE TABLE epochs (
  desk text not null,
  epoch text not null,
  public_key text not null,
  parent_epoch text,
  parent_seq integer,
  reason text not null,
  opened_at integer not null,
  primary key (desk, epoch)
) strict, without rowid;

CREATE TABLE erasures (
  entry text primary key,
  erased_by text not null
) strict, without rowid;

CREATE TABLE forfeitures (
  id text primary key,
  entry text not null unique,
  number text not null,
  records text not null,
  desk text not null,
  at integer not null,
  operator text,
  witness text not null
) strict, without rowid;

CREATE TABLE journal (
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

CREATE TABLE journal_records (
  record_id text not null,
  desk text not null,
  epoch text not null,
  seq integer not null,
  primary key (record_id, desk, epoch, seq),
  foreign key (desk, epoch, seq) references journal (desk, epoch, seq)
) strict, without rowid;

CREATE TABLE links (
  relation text not null,
  first_id text not null,
  second_id text not null,
  desk text not null,
  at integer not null,
  operator text,
  entry text not null,
  primary key (relation, first_id, second_id)
) strict, without rowid;

CREATE TABLE local_answers (
  key text not null,
  procedure text not null,
  request_hash text not null,
  result text not null,
  at integer not null,
  primary key (key, procedure)
) strict, without rowid;

CREATE TABLE local_doubles (
  first_id text not null,
  second_id text not null,
  probability real not null,
  primary key (first_id, second_id)
) strict, without rowid;

CREATE TABLE local_drafts (
  id text primary key,
  operator text not null,
  content text not null,
  saved_at integer not null
) strict, without rowid;

CREATE TABLE local_erased_photos (
  hash text primary key
) strict, without rowid;

CREATE TABLE local_features (
  row integer primary key,
  record_id text not null unique,
  -- what it was parsed with: a hash of the parser's version and the venue's words
  version integer not null,
  features text not null
) strict;

CREATE VIRTUAL TABLE local_grams using fts5 (grams, content = '', detail = none);

CREATE TABLE 'local_grams_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'local_grams_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'local_grams_docsize'(id INTEGER PRIMARY KEY, sz BLOB);

CREATE TABLE 'local_grams_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TABLE local_identity (
  only integer primary key check (only = 1),
  desk text not null,
  epoch text not null,
  public_key text not null,
  private_key text not null,
  -- Where the file lay when it was last opened: a copy that wakes up elsewhere opens an epoch of its own.
  home text not null
) strict;

CREATE TABLE local_keys (
  key integer not null,
  row integer not null,
  primary key (key, row)
) strict, without rowid;

CREATE TABLE local_learning (
  only integer primary key check (only = 1),
  active integer not null,
  -- UTC milliseconds; decisions before it are left out
  since integer not null
) strict;

CREATE TABLE local_lockouts (
  badge text primary key,
  failures integer not null,
  locked_until integer not null
) strict, without rowid;

CREATE TABLE local_mappings (
  headings text primary key,
  mapping text not null,
  saved_at integer not null
) strict, without rowid;

CREATE TABLE local_numbers (
  series text primary key,
  last integer not null
) strict, without rowid;

CREATE TABLE local_print_jobs (
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

CREATE TABLE local_printers (
  id text primary key,
  name text not null,
  setting text not null
) strict, without rowid;

CREATE TABLE local_proposals (
  report_id text not null,
  find_id text not null,
  probability real not null,
  reasons text not null,
  primary key (report_id, find_id)
) strict, without rowid;

CREATE TABLE local_search (
  row integer primary key,
  record_id text not null unique,
  text text not null,
  pinyin text not null
) strict;

CREATE TABLE local_shelf_changes (
  row integer primary key
) strict;

CREATE TABLE local_shelf_parts (
  shelf text not null,
  part integer not null,
  bytes blob not null,
  primary key (shelf, part)
) strict;

CREATE TABLE local_stale (
  record_id text primary key
, alone integer not null default 0) strict, without rowid;

CREATE TABLE local_unapplied (
  desk text not null,
  epoch text not null,
  seq integer not null,
  primary key (desk, epoch, seq)
) strict, without rowid;

CREATE TABLE local_waiting (
  desk text not null,
  epoch text not null,
  seq integer not null,
  entry text not null,
  primary key (desk, epoch, seq)
) strict, without rowid;

CREATE TABLE match_decisions (
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

CREATE TABLE merges (
  entry text primary key,
  first_id text,
  second_id text,
  undone integer not null default 0
) strict, without rowid;

CREATE TABLE notes (
  entry text primary key,
  record_id text not null,
  desk text not null,
  at integer not null,
  operator text,
  text text
) strict, without rowid;

CREATE TABLE notice_lines (
  notice_id text not null,
  record_id text not null,
  category text,
  colours text not null,
  zone text,
  primary key (notice_id, record_id)
) strict, without rowid;

CREATE TABLE notice_withdrawals (
  entry text primary key,
  notice_id text not null,
  at integer not null,
  operator text,
  reason text
) strict, without rowid;

CREATE TABLE notices (
  id text primary key,
  entry text not null unique,
  number text not null,
  day text not null,
  place text,
  desk text not null,
  at integer not null,
  operator text
) strict, without rowid;

CREATE TABLE operators (
  id text primary key,
  name text,
  badge text,
  kind text not null,
  role text not null,
  active integer not null,
  -- scrypt parameters, salt and key, as one text; null once erased: nobody can sign in by it
  pin text
) strict, without rowid;

CREATE TABLE placements (
  record_id text primary key,
  place text,
  container text,
  transfer text,
  at integer not null,
  operator text,
  hlc text not null,
  entry text not null
) strict, without rowid;

CREATE TABLE places (
  id text primary key,
  name text not null,
  kind text not null,
  parent text,
  capacity integer,
  desk text not null,
  removed integer not null
) strict, without rowid;

CREATE TABLE record_heads (
  record_id text not null,
  entry text not null,
  state text not null,
  claim text,
  primary key (record_id, entry)
) strict, without rowid;

CREATE TABLE record_members (
  record_id text not null,
  field text not null,
  value text not null,
  primary key (record_id, field, value)
) strict, without rowid;

CREATE TABLE record_photos (
  record_id text not null,
  place integer not null,
  photo text not null,
  hash text not null,
  caption text not null,
  added_at integer not null,
  added_by text,
  primary key (record_id, place)
) strict, without rowid;

CREATE TABLE records (
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
, build text, nickname text, birth_date text, ethnic text, id_number text, own_phone text, tag text, speech text, body_marks text, medicine text, behaviour text, habits text, cause text, own_search text, found_how text, body_state text, mood text, needs text, care_log text, quantity integer, material text, condition text, contents text, denominations text, seal_number text, received_by text, waives_reward integer, finder_signed integer, return_way text, consent integer, parties text, dispute_cause text, outcome_at integer, contact_address text, contact_unit text, contact_id_number text, contact_id_tail text, closing text, imported integer not null default 0, reported_at integer, custody_class text, estimated_value real, necessary_costs real, donates_reward integer, reward_promised real) strict, without rowid;

CREATE TABLE seals (
  record_id text primary key,
  seal text,
  at integer not null,
  operator text,
  witness text,
  hlc text not null,
  entry text not null
) strict, without rowid;

CREATE TABLE settings (
  name text primary key,
  value text not null
) strict, without rowid;

CREATE TABLE slip_prints (
  slip text not null,
  entry text not null,
  at integer not null,
  primary key (slip, entry)
) strict, without rowid;

CREATE TABLE slip_voids (
  slip text not null,
  entry text not null,
  at integer not null,
  operator text,
  reason text,
  primary key (slip, entry)
) strict, without rowid;

CREATE TABLE slips (
  number text not null,
  entry text not null,
  document text not null,
  template integer not null,
  claim_id text,
  desk text not null,
  issued_at integer not null,
  signature text not null,
  content text, record_id text,
  primary key (number, entry)
) strict, without rowid;

CREATE TABLE stock_takings (
  entry text primary key,
  place text not null,
  desk text not null,
  at integer not null,
  operator text,
  result text not null
) strict, without rowid;

CREATE TABLE transfer_receipts (
  transfer text not null,
  entry text not null,
  desk text not null,
  at integer not null,
  operator text,
  receiver text,
  signature text,
  primary key (transfer, entry)
) strict, without rowid;

CREATE TABLE transfers (
  id text primary key,
  entry text not null,
  desk text not null,
  at integer not null,
  operator text,
  destination text not null,
  receiving_desk text,
  records text not null,
  to_name text,
  signature text
) strict, without rowid;

CREATE TABLE words (
  word text primary key,
  spelt text not null,
  -- JSON list of type:id
  means text not null,
  removed integer not null default 0
) strict;

CREATE TABLE zones (
  id text primary key,
  zh text not null,
  en text not null,
  type text not null,
  x real not null,
  y real not null,
  synonyms text not null,
  removed integer not null default 0
) strict, without rowid;

CREATE INDEX cash_counts_by_record on cash_counts (record_id);

CREATE INDEX claim_clearances_by_stop on claim_clearances (stop);

CREATE INDEX claim_postings_by_claim on claim_postings (claim_id);

CREATE INDEX claim_statements_by_find on claim_statements (find_id);

CREATE INDEX claim_turnings_by_find on claim_turnings (find_id);

CREATE INDEX claims_by_find on claims (find_id);

CREATE INDEX claims_by_report on claims (report_id);

CREATE INDEX claims_made_good_by_claim on claims_made_good (claim_id);

CREATE INDEX contact_attempts_by_record on contact_attempts (record_id);

CREATE INDEX disposals_by_record on disposals (record_id);

CREATE INDEX double_decisions_by_second on double_decisions (second_id);

CREATE INDEX journal_by_action on journal (action, at);

CREATE INDEX journal_by_clock on journal (hlc);

CREATE INDEX links_by_first on links (first_id);

CREATE INDEX links_by_second on links (second_id);

CREATE INDEX local_doubles_by_second on local_doubles (second_id);

CREATE INDEX local_features_by_version on local_features (version);

CREATE INDEX local_print_jobs_waiting on local_print_jobs (printer, id) where state = 'waiting';

CREATE INDEX local_proposals_by_find on local_proposals (find_id);

CREATE INDEX local_proposals_by_probability on local_proposals (probability);

CREATE INDEX merges_by_first on merges (first_id);

CREATE INDEX merges_by_second on merges (second_id);

CREATE INDEX notes_by_record on notes (record_id);

CREATE INDEX notice_lines_by_record on notice_lines (record_id);

CREATE INDEX notice_withdrawals_by_notice on notice_withdrawals (notice_id);

CREATE INDEX placements_by_container on placements (container) where container is not null;

CREATE INDEX records_by_creation on records (created_at);

CREATE INDEX records_by_external_ref on records (external_ref) where external_ref is not null;

CREATE INDEX records_by_number on records (no);

CREATE INDEX records_by_report on records (reported_at) where reported_at is not null;

CREATE INDEX records_by_state on records (kind, state, event_to);

CREATE INDEX slips_by_claim on slips (claim_id);

CREATE INDEX slips_by_record on slips (record_id);

