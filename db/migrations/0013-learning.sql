-- Whether this desk's own decisions correct the matcher's weights, and from when on they count. What they teach is worked out from
-- match_decisions whenever the desk opens and is kept nowhere: switched off, or begun anew, it leaves nothing behind.

create table local_learning (
  only integer primary key check (only = 1),
  active integer not null,
  -- UTC milliseconds; decisions before it are left out
  since integer not null
) strict;
