-- What a body outside orders is a decision of its own stage: it has no outcome of ours, and a day until which it is done (7.9).
alter table decision
    add column due_on date,
    alter column outcome drop not null,
    drop constraint decision_once_per_stage,
    add constraint decision_has_outcome check (outcome is not null or stage = 'EXTERNAL'),
    add constraint decision_ordered_has_day check (stage <> 'EXTERNAL' or due_on is not null);
create unique index decision_once_per_stage on decision (complaint_number, stage) where stage <> 'EXTERNAL';

-- A complaint is on the outside route from the offer on, not only when it has ended.
update complaint set status = 'EXTERNAL_ROUTE'
where status = 'REJECTED' and 'EXTERNAL_ROUTE_OFFERED' = (
    select event from timeline_entry
    where complaint_number = complaint.number and event in ('REJECTED', 'REOPENED', 'EXTERNAL_ROUTE_OFFERED')
    order by id desc limit 1);
