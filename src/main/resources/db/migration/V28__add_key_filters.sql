-- Keys that stand in a page of somebody else's, for everybody to read: what they let through, and whose pages may use them.
alter table api_key
    add column filter jsonb,
    add column origins text[] not null default '{}',
    add constraint api_key_filter_only_reads check (filter is null or scopes = '{read}'),
    add constraint api_key_origins_of_filter check (origins = '{}' or filter is not null);
