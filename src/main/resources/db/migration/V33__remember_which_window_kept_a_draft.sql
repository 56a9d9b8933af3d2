-- Somebody may have one draft open in two windows. Which of them kept it last tells whether the other may write over it.
alter table draft add column kept_by uuid;
