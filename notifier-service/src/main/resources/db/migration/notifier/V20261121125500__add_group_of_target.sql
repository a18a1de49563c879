-- Players of one group share one library: what is published is told to one of them.
alter table target add column player_group text;
