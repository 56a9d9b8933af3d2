-- Where postcodes are, for as long as somebody has loaded them. Nothing but the point is kept of a postcode, and no
-- postcode of an organisation is kept here or anywhere.
create table postcode (
    postcode text             not null constraint postcode_pk primary key,
    lat      double precision not null,
    lon      double precision not null
);

-- The middle of all postcodes that share an outward half; worked out anew with each loading.
create table outcode (
    outcode text             not null constraint outcode_pk primary key,
    lat     double precision not null,
    lon     double precision not null
);

-- Which loading of postcodes is here; no row while none is. An index built with another one puts people elsewhere.
create table postcode_edition (
    id uuid not null constraint postcode_edition_pk primary key
);

alter table import_job
    drop constraint import_job_kind_known,
    add constraint import_job_kind_known check (kind in ('organisations', 'sectors', 'postcodes'));
