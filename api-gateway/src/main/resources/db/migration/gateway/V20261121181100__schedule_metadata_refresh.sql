insert into schedules (name, job_type, cron) values ('metadata-refresh', 'scheduled-provider-update', '0 3 * * *')
on conflict (name) do nothing;
