alter table library add column anchor_file text;
comment on column library.anchor_file is 'A file below the root, named by the user, without which the root counts as away.';
