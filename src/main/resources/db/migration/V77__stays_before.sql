-- What the engine's history holds of the last year, once; it may run again and adds what is missing. The engine's timestamps carry no
-- zone and are local to the server; the driver gives this session the server's zone.
do $$
begin
    if to_regclass('act_hi_actinst') is not null then
        insert into stay (id, subject_kind, subject_key, process, activity, label, came, went)
        select a.id_, 'complaint', c.number, a.proc_def_key_, a.act_id_,
               case a.act_type_ when 'userTask' then coalesce(t.name_, a.act_id_) end,
               cast(a.start_time_ as timestamptz), cast(a.end_time_ as timestamptz)
          from act_hi_actinst a
          join act_hi_procinst p on p.id_ = a.proc_inst_id_
          join complaint c on c.number = p.business_key_
          left join act_hi_taskinst t on t.id_ = a.task_id_
         where a.act_type_ in ('userTask', 'receiveTask', 'eventBasedGateway', 'intermediateTimer', 'intermediateMessageCatch',
                               'intermediateSignalCatch', 'intermediateConditional')
           and a.proc_def_key_ not in ('ClockProcess', 'EscalationProcess')
           and (a.end_time_ > (select max(start_time_) - interval '365 days' from act_hi_actinst)
                or a.end_time_ is null and p.end_time_ is null)
        on conflict (id) do update set went = excluded.went where stay.went is null and excluded.went is not null;
    end if;
end $$;
