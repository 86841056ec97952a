-- Who had a hand in a complaint at which stage, recorded when it happens. The timeline tells the story; this says who may not
-- review it. It only ever grows, and no name of an event is looked up again to know it.
create table involvement (
    complaint_number varchar(24) not null references complaint,
    stage            varchar(10) not null,
    person           varchar(64) not null,
    event            varchar(40) not null,
    since            timestamptz not null,
    primary key (complaint_number, stage, person, event)
);

create trigger involvement_is_append_only before update or delete on involvement
    for each row execute function refuse_change();
create trigger involvement_is_never_truncated before truncate on involvement
    for each statement execute function refuse_change();

-- what the timelines of running complaints already tell
insert into involvement (complaint_number, stage, person, event, since)
select entry.complaint_number,
       case when opened.id is null or entry.id < opened.id then 'FIRST' else 'SECOND' end as part,
       entry.actor, entry.event, min(entry.recorded_at)
from timeline_entry entry
    left join (select complaint_number, min(id) as id from timeline_entry where event = 'REVIEW_OPENED' group by complaint_number) opened
        on opened.complaint_number = entry.complaint_number
where entry.actor not in ('system', 'complainant')
    and entry.event not in ('PRIORITISED', 'REVIEW_OPENED', 'EXTERNAL_ROUTE_OFFERED', 'MAIL_SENT', 'MAIL_UNDELIVERABLE', 'ESCALATED',
        'ESCALATION_ALARM', 'CLOCK_RULE_UNUSABLE', 'MOVED_TO_ANOTHER_VERSION', 'WEBHOOK_CALLED', 'WEBHOOK_FAILED')
group by entry.complaint_number, part, entry.actor, entry.event;

-- Decider, fulfiller and verifier of a remedy. Not validated: what happened before these rules stays as it happened.
alter table decision
    add constraint decision_not_verified_by_its_decider
        check (verified_by is null or verified_by <> decided_by) not valid,
    add constraint decision_not_verified_by_who_carried_it_out
        check (verified_by is null or fulfilled_by is not null and verified_by <> fulfilled_by) not valid;

alter table approval_request
    add constraint approval_not_answered_by_who_asked
        check (answered_by is null or answered_by <> asked_by or asked_by = 'system') not valid;

-- The second stage is not for first handlers; looks at the named columns where they are new.
create function refuse_first_hand() returns trigger language plpgsql as $$
declare
    people text[] := array(select to_jsonb(new) ->> name from unnest(tg_argv) name
        where to_jsonb(new) ->> name is distinct from to_jsonb(old) ->> name);
begin
    if exists (select from involvement where complaint_number = new.complaint_number and stage = 'FIRST' and person = any (people)) then
        raise exception 'a first handler has no part in the second stage';
    end if;
    return new;
end $$;

create trigger second_decision_is_made_by_others before insert or update on decision
    for each row when (new.stage = 'SECOND') execute function refuse_first_hand('decided_by', 'approved_by');
create trigger review_is_made_by_others before insert or update on review
    for each row execute function refuse_first_hand('reviewed_by');
