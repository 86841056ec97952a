-- What a body outside ordered nobody here decided: whoever wrote it down may verify that it was carried out.
alter table decision drop constraint decision_not_verified_by_its_decider;
alter table decision add constraint decision_not_verified_by_its_decider
    check (verified_by is null or verified_by <> decided_by or stage = 'EXTERNAL') not valid;
