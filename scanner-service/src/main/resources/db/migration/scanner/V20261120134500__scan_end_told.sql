alter table scan_jobs add column end_told_at timestamptz;
update scan_jobs set end_told_at = finished_at where finished_at is not null;
create index scan_jobs_end_untold on scan_jobs (id) where finished_at is not null and end_told_at is null;
comment on column scan_jobs.end_told_at is 'When the jobs that waited for the scan were told that it ended.';
