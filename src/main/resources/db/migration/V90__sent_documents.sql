-- Which documents came from outside: a receipt lists these and no others. What staff wrote down when they recorded a complaint came with
-- it, in the same step; of earlier complaints nothing else says so than that both happened within seconds.
alter table document add column sent boolean not null default false;

update document set sent = true where added_by = 'complainant';

update document set sent = true
from complaint
where document.subject_kind = 'complaint' and document.subject_key = complaint.number
    and document.added_by = complaint.recorded_by
    and document.added_at <= complaint.registered_at + interval '10 seconds';
