alter table media_file add column local_images text[] not null default '{}';
comment on column media_file.local_images is 'Images beside the file that its last inspection took for somebody else''s.';
create index media_file_local_images on media_file using gin (local_images) where local_images <> '{}';
