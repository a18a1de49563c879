-- Who uses these bytes is asked for every image that comes into the cache.
create index published_file_sha256 on published_file (sha256);
create index published_file_original on published_file (original_sha256) where original_sha256 is not null;
