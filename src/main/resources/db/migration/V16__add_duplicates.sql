-- What it takes to find entries that are likely one and the same organisation. Everything here is kept by the database
-- itself, so that no way of writing an organisation can forget it.
create extension if not exists pg_trgm;

-- What two ways of writing one web address have in common: the host, without www. On hosts that many share, each with an
-- address of its own below it, that address too; null for such a host alone, which says nothing of who somebody is.
create function website_key(address text) returns text
    language sql immutable strict parallel safe
return (
    select case
               when host !~ ('(^|\.)(facebook\.com|fb\.com|instagram\.com|twitter\.com|x\.com|threads\.net|linkedin\.com'
                   || '|youtube\.com|tiktok\.com|sites\.google\.com|docs\.google\.com|google\.com|google\.co\.uk|goo\.gl'
                   || '|bit\.ly|tinyurl\.com|linktr\.ee|linkin\.bio|bio\.link|beacons\.ai|meetup\.com|eventbrite\.com'
                   || '|eventbrite\.co\.uk|justgiving\.com|gofundme\.com|crowdfunder\.co\.uk|spacehive\.com'
                   || '|localgiving\.org|wixsite\.com|weebly\.com|e-voice\.org\.uk|btck\.co\.uk|hugofox\.com'
                   || '|pitchero\.com|achurchnearyou\.com|charitycommission\.gov\.uk)$') then host
               when path <> '' or number is not null then
                   regexp_replace(host, '^(m|web|[a-z]{2}|[a-z]{2}-[a-z]{2})\.(?=[^.]+\.com$)', '')
                       || path || coalesce('?id=' || number, '')
           end
      from (select rtrim(substring(written from '^(?:[a-z]+://)?(?:[^/?#@]*@)?(?:www[0-9]*\.)?([^/?#:]+)'), '.') as host,
                   rtrim(coalesce(substring(written from '^(?:[a-z]+://)?[^/?#]*(/[^?#]*)'), ''), '/') as path,
                   substring(written from '[?&]id=([0-9]+)') as number
              from (select lower(btrim(address) collate pg_c_utf8) as written) as one_case) as parts
);

-- What two ways of writing one name have in common: its words without accents, capitals and punctuation, and without those
-- that say only that it is an organisation, or nothing; all its words where nothing else is left. Some characters become
-- eighteen when they are taken apart, and an index takes only so much, hence the length.
create function name_key(name text) returns text
    language sql immutable strict parallel safe
return (
    select left(coalesce(
               nullif(btrim(regexp_replace(regexp_replace(
                   plain,
                   '\m(the|and|of|for|in|at|on|a|an|uk|gb|ltd|limited|plc|llp|cic|community interest company|cio|scio'
                       || '|charitable incorporated organisation|cbs|charity|charitable|registered|trust|inc|incorporated'
                       || '|company|y|yr|ac|yn|o|i|cyf|cyfyngedig|cbc|sce|elusen|elusennol|ymddiriedolaeth|cwmni)\M',
                   ' ', 'g'), ' +', ' ', 'g')), ''),
               nullif(plain, ''),
               lower(name)), 300)
      from (select btrim(regexp_replace(
                       replace(
                           regexp_replace(
                               lower(normalize(name, nfkd) collate pg_c_utf8),
                               '[\u0300-\u036f''\u2018\u2019`\u00b4]', '', 'g'),
                           '&', ' and '),
                       '[^[:alnum:]]+', ' ', 'g')) as plain) as in_words
);

alter table organisation
    add column website_key text generated always as (website_key(website)) stored;

create index organisation_website_key on organisation (website_key) where status = 'LISTED';

-- The letters of a name in alphabetical order: one name, however its words are ordered or joined.
create function name_letters(key text) returns text
    language sql immutable strict parallel safe
return (select string_agg(letter, '' order by letter collate "C")
          from unnest(string_to_array(replace(key, ' ', ''), null)) as letter);

-- How each word of a name begins, in each area that is no wider than a county or a combined authority. Two similar names in
-- one such area have one of these in common, and few others do: so few have to be compared.
create function name_beginnings(key text, areas text[]) returns text[]
    language sql immutable strict parallel safe
return array(select distinct area || ' ' || left(word, 4)
               from unnest(areas) as area
              cross join unnest(string_to_array(key, ' ')) as word
              where area !~ '^(K|.92|E12)');

-- The names listed organisations go by, and where each of them is.
create table organisation_name (
    organisation_id uuid   not null constraint organisation_name_of references organisation on delete cascade,
    key             text   not null,
    areas           text[] not null,
    letters         text   generated always as (name_letters(key)) stored,
    beginnings      text[] generated always as (name_beginnings(key, areas)) stored,
    constraint organisation_name_pk primary key (organisation_id, key)
);

create function keep_organisation_names() returns trigger
    language plpgsql as
$$
begin
    if tg_op = 'UPDATE' then
        delete from organisation_name where organisation_id = new.id;
    end if;
    if new.status = 'LISTED' then
        insert into organisation_name (organisation_id, key, areas)
        select distinct new.id, name_key(called), array_remove(new.areas_served || new.base_area, null)
          from unnest(new.name || new.other_names) as called;
    end if;
    return null;
end
$$;

create trigger organisation_is_named
    after insert on organisation
    for each row execute function keep_organisation_names();

create trigger organisation_is_named_anew
    after update on organisation
    for each row
    when ((old.status, old.name, old.other_names, old.areas_served, old.base_area)
        is distinct from (new.status, new.name, new.other_names, new.areas_served, new.base_area))
    execute function keep_organisation_names();

insert into organisation_name (organisation_id, key, areas)
select distinct id, name_key(called), array_remove(areas_served || base_area, null)
  from organisation cross join lateral unnest(name || other_names) as called
 where status = 'LISTED';

create index organisation_name_letters on organisation_name (letters);

-- Without a list of what is yet to be put into the index: every question would have to read it through
create index organisation_name_beginnings on organisation_name using gin (beginnings) with (fastupdate = off);

-- Two entries that are likely one, and what somebody decided about them. The basis stands for the names, websites and
-- org-ids of both: while it stays the same, a decision holds.
create table duplicate_pair (
    one        uuid             not null constraint duplicate_pair_one references organisation,
    other      uuid             not null constraint duplicate_pair_other references organisation,
    status     text             not null
        constraint duplicate_pair_status_known check (status in ('OPEN', 'DISMISSED')),
    score      double precision not null
        constraint duplicate_pair_score_range check (score between 0 and 1),
    signals    jsonb            not null,
    basis      uuid             not null,
    found_at   timestamptz      not null,
    decided_by text,
    decided_at timestamptz,
    reason     text,
    constraint duplicate_pair_pk primary key (one, other),
    constraint duplicate_pair_smaller_first check (one < other),
    constraint duplicate_pair_decided_whole check ((status = 'OPEN') = (decided_at is null))
);

create index duplicate_pair_open on duplicate_pair (score desc, one, other) where status = 'OPEN';
create index duplicate_pair_by_other on duplicate_pair (other);

-- How far the nightly look has followed which log of changes
create table duplicate_scan (
    only_one boolean primary key default true check (only_one),
    log_id   uuid   not null,
    number   bigint not null
);

insert into duplicate_scan (log_id, number) select id, 0 from change_log;

alter table import_problem
    drop constraint import_problem_severity_known,
    add constraint import_problem_severity_known check (severity in ('rejected', 'note', 'notice'));
