-- After the whole stock was read anew every report waits to be worked out by itself. A find then waits for its own doubles alone,
-- or it would only send its reports round once more.
alter table local_stale add column alone integer not null default 0;
