-- Entries are asked about in the order in which somebody last stood for them, some at a time.
create index organisation_since on organisation (coalesce(confirmed_on, cast(created_at at time zone 'UTC' as date)), id)
    where status = 'LISTED';
