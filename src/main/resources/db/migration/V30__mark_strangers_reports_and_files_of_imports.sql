-- What strangers report may hide only so much before somebody has looked, so it is kept which reports are theirs. Of earlier
-- ones nobody knows any more: they count as strangers'.
alter table report add column from_stranger boolean not null default true;

-- The file that was looked at before it was tried or imported, so that a dry run leads back to it with its mapping. It outlives
-- the file, which goes after three days.
alter table import_job add column upload_id uuid;

create index import_job_of_upload on import_job (upload_id) where upload_id is not null;
