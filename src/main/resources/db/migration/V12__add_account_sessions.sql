-- Who is signed in on pages, on whichever node. The token itself is only in its browser.
create table account_session (
    token      text        not null constraint account_session_pk primary key,
    account_id uuid        not null
        constraint account_session_of references account on delete cascade,
    created_at timestamptz not null,
    used_at    timestamptz not null
);

create index account_session_of_account on account_session (account_id);
