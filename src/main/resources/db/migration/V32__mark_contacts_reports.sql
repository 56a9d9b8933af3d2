-- What an organisation's own contact said through a letter's link, which nobody else can pass for.
alter table report add column from_contact boolean not null default false;
