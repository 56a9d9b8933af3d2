-- Somebody asks to be put in touch. What they wrote and how to reach them is gone 90 days after it was settled; that
-- somebody asked, and what came of it, stays. The sender is a digest of their address.
create table introduction (
    id                uuid        not null constraint introduction_pk primary key,
    status            text        not null
        constraint introduction_status_known
            check (status in ('unconfirmed', 'waiting', 'accepted', 'declined', 'stopped', 'expired')),
    to_kind           text        not null
        constraint introduction_to_kind_known check (to_kind in ('organisation', 'champion')),
    to_id             uuid        not null,
    sender            text        not null,
    language          text        not null
        constraint introduction_language_known check (language in ('en', 'cy')),
    from_name         text,
    from_organisation text,
    from_email        text,
    share_email       boolean     not null,
    share_phone       text,
    about             text,
    created_at        timestamptz not null,
    confirmed_at      timestamptz,
    settled_at        timestamptz,
    settled_by        text,
    reason            text,
    constraint introduction_whole_or_forgotten check (num_nulls(from_name, from_email, about) in (0, 3)),
    constraint introduction_shares_something check (share_email or share_phone is not null or from_email is null),
    constraint introduction_confirmed_before_asked check (status <> 'waiting' or confirmed_at is not null),
    constraint introduction_settled_whole check ((status in ('unconfirmed', 'waiting')) = (settled_at is null)),
    constraint introduction_forgotten_only_when_settled check (from_email is not null or settled_at is not null)
);

create index introduction_of_sender on introduction (sender, created_at);
create index introduction_open on introduction (created_at) where status in ('unconfirmed', 'waiting');
create index introduction_remembered on introduction (settled_at) where from_email is not null;

-- Who wants to hear no more of whom.
create table introduction_block (
    receiver_id uuid        not null,
    sender      text        not null,
    at          timestamptz not null,
    constraint introduction_block_pk primary key (receiver_id, sender)
);

-- Who wants to be asked nothing for a while.
create table introduction_pause (
    receiver_id uuid        not null constraint introduction_pause_pk primary key,
    until       timestamptz not null
);
