-- A group of players that share one database was only a name, which nothing went by.
alter table target drop column group_name;
