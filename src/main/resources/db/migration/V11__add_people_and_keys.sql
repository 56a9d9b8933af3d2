-- Who may do what: people of every role, their sessions, keys for services.

-- Not only the administrator.
alter table account drop constraint account_pk;
alter table account drop constraint account_role_known;
alter table account
    add column id uuid not null default gen_random_uuid() constraint account_pk primary key,
    add column email text,
    add column areas text[] not null default '{}',
    add column organisations uuid[] not null default '{}',
    add column disabled boolean not null default false,
    add column created_at timestamptz not null default now(),
    add constraint account_name_once unique (name),
    add constraint account_role_known check (role in ('contributor', 'curator', 'admin'));
alter table account
    alter column id drop default,
    alter column areas drop default,
    alter column organisations drop default,
    alter column disabled drop default,
    alter column created_at drop default;

-- Wrong passwords, counted by what they have in common: an address they came from, a name they were tried on. What is
-- counted is kept as a digest only, as a name may well be somebody's password in the wrong field.
create table failed_sign_in (
    subject      text        not null constraint failed_sign_in_pk primary key,
    failures     integer     not null,
    last_at      timestamptz not null,
    closed_until timestamptz not null
);

-- Where an account has signed in from, as a digest. Strangers' guesses don't slow its owner down there.
create table account_place (
    account_id uuid        not null
        constraint account_place_of references account on delete cascade,
    place      text        not null,
    last_at    timestamptz not null,
    constraint account_place_pk primary key (account_id, place)
);

-- Who is signed in on pages, on whichever node. The token itself is only in its browser.
create table account_session (
    token      text        not null constraint account_session_pk primary key,
    account_id uuid        not null
        constraint account_session_of references account on delete cascade,
    created_at timestamptz not null,
    used_at    timestamptz not null
);

create index account_session_of_account on account_session (account_id);

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
