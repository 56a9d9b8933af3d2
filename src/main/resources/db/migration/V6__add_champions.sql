create table champion (
    id              uuid        not null constraint champion_pk primary key,
    version         integer     not null,
    status          text        not null
        constraint champion_status_known check (status in ('LISTED', 'ARCHIVED')),
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    display_name    text        not null,
    organisation_id uuid
        constraint champion_of_organisation references organisation,
    offers          text[]      not null,
    topics          text[]      not null,
    barriers        text[]      not null,
    areas           text[]      not null,
    languages       text[]      not null,
    formats         text[]      not null
);

create index champion_by_organisation on champion (organisation_id);

-- How to reach a champion, and what they agreed to. Never joined into a public view.
create table champion_contact (
    champion_id     uuid        not null constraint champion_contact_pk primary key
        constraint champion_contact_of references champion,
    email           text        not null,
    consent_purpose text        not null,
    consent_given   date        not null,
    consent_wording text        not null,
    withdrawn_at    timestamptz
);
