-- Keys for services. A revoked one stays on record, so that whoever still sends it is told.
create table api_key (
    id                  uuid        not null constraint api_key_pk primary key,
    secret              text        not null,
    name                text        not null,
    owner               text        not null,
    scopes              text[]      not null,
    requests_per_minute integer     not null,
    created_by          text        not null,
    created_at          timestamptz not null,
    expires_at          timestamptz not null,
    revoked_at          timestamptz,
    used_at             timestamptz
);
