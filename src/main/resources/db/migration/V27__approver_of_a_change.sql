-- Whoever had a hand in a change does not approve it. The table's check knows only who requested it.

create function refuse_own_approval_of_change() returns trigger language plpgsql as $$
begin
    if new.decided_by is not null and new.state = 'APPROVED' and exists (
            select 1 from model_change_event e
             where e.change_id = new.id and e.actor = new.decided_by
               and e.kind in ('DRAFTED', 'FILE_TAKEN', 'FILE_ADDED', 'FILE_WRITTEN', 'FILE_DROPPED', 'DESCRIBED', 'REQUESTED')) then
        raise exception 'whoever wrote or requested a change does not approve it' using errcode = 'check_violation';
    end if;
    return new;
end
$$;

create trigger model_change_approved_by_nobody_who_wrote_it before update of decided_by on model_change
    for each row execute function refuse_own_approval_of_change();
