-- The venue's own words and what each may mean, so that 竹青 is a green and 滚滚 a make here.
-- A word's form (normalised, simplified) is its key: two spellings of one form are one word.

create table words (
  word text primary key,
  spelt text not null,
  -- JSON list of type:id
  means text not null,
  removed integer not null default 0
) strict;
