-- What people agreed to: what for, and until when.

-- A champion's consent covers being listed, asking them for introductions or both. One from before it had an end holds for
-- two years, and for sixty days from now at least; it covers being listed. Who has not been told of their entry and how to
-- leave gets a letter; those listed before now do not. How to reach somebody is deleted when their entry is taken down; a digest of
-- the mailbox tells whose it was until they withdraw.
alter table champion_contact
    add column for_listing boolean not null default true,
    add column for_introductions boolean not null default false,
    add column consent_until date,
    add column told_at timestamptz,
    add column reminded_at timestamptz,
    add column mailbox text,
    alter column email drop not null;

update champion_contact
   set consent_until = greatest((consent_given + interval '2 years')::date, current_date + 60),
       told_at = now(),
       mailbox = case
           when withdrawn_at is null
           then encode(sha256(convert_to('mailbox ' || lower(regexp_replace(email, '\+[^@]*@', '@')), 'UTF8')), 'hex')
       end,
       email = case when withdrawn_at is null then email end;

alter table champion_contact
    alter column for_listing drop default,
    alter column for_introductions drop default,
    alter column consent_until set not null,
    add constraint champion_contact_known_or_withdrawn check ((mailbox is null) = (withdrawn_at is not null)),
    add constraint champion_contact_reachable_when_known check (email is null or mailbox is not null);

create index champion_contact_untold on champion_contact (champion_id) where told_at is null and withdrawn_at is null;
create index champion_contact_ends on champion_contact (consent_until) where withdrawn_at is null;

-- Of a champion who has left, only that there was one.
alter table champion
    alter column display_name drop not null,
    add constraint champion_listed_by_name check (display_name is not null or status = 'ARCHIVED');

-- What a letter is about, so that it can be forgotten with that.
alter table letter add column subject_id uuid;

create index letter_about on letter (subject_id) where text is not null;

-- Who had what is held on somebody handed over or erased. On whom is kept as a digest only.
create table person_request (
    id      uuid        not null constraint person_request_pk primary key,
    kind    text        not null
        constraint person_request_kind_known check (kind in ('export', 'erasure')),
    person  text        not null,
    made_by text        not null,
    made_at timestamptz not null,
    reason  text
);
