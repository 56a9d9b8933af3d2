-- Mail to people. Whom it went to and what it said is gone 30 days after it was sent or given up; that something of a
-- kind was sent, and when, stays.
create table letter (
    id              uuid        not null constraint letter_pk primary key,
    kind            text        not null,
    language        text        not null
        constraint letter_language_known check (language in ('en', 'cy')),
    to_address      text,
    subject         text,
    text            text,
    html            text,
    created_at      timestamptz not null,
    status          text        not null
        constraint letter_status_known check (status in ('kept', 'sent', 'failed', 'givenUp')),
    attempts        integer     not null,
    next_attempt_at timestamptz,
    sent_at         timestamptz,
    given_up_at     timestamptz,
    problem         text
        constraint letter_problem_without_address check (position('@' in problem) = 0),
    constraint letter_whole_or_forgotten check (num_nulls(to_address, subject, text, html) in (0, 4)),
    constraint letter_forgotten_only_when_settled check (text is not null or status in ('sent', 'givenUp')),
    constraint letter_due_unless_settled check ((status in ('kept', 'failed')) = (next_attempt_at is not null)),
    constraint letter_sent_once check ((status = 'sent') = (sent_at is not null)),
    constraint letter_given_up_once check ((status = 'givenUp') = (given_up_at is not null))
);

create index letter_due on letter (next_attempt_at, id) where status in ('kept', 'failed');

-- All letters to one mailbox, however its owner writes it, within the last day
create index letter_to_mailbox on letter (lower(regexp_replace(to_address, '\+[^@]*@', '@')), created_at);

-- Links that work without an account, once. The token itself is only in the letter.
create table one_time_link (
    id         uuid        not null constraint one_time_link_pk primary key,
    token_hash bytea       not null constraint one_time_link_token_once unique,
    purpose    text        not null,
    subject_id uuid        not null,
    data       jsonb,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);

create index one_time_link_expiry on one_time_link (expires_at);
