-- Why something was done, as whoever approved it put it for everybody to read; empty for nothing.
alter table proposal add column published_why text;
