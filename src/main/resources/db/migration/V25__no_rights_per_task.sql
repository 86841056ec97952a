-- The engine wrote one right per task and group; now the task itself says whose it is. On a new database its tables come later.
do $$
begin
    if to_regclass('act_ru_authorization') is not null then
        delete from act_ru_authorization where resource_type_ = 7 and resource_id_ <> '*';
        -- tasks of the past
        delete from act_ru_authorization where resource_type_ = 19 and resource_id_ <> '*';
        -- everybody could delete their own account: read and update remain
        update act_ru_authorization set perms_ = 6, rev_ = rev_ + 1 where resource_type_ = 1 and user_id_ = resource_id_;
    end if;
end $$;
