-- The complainant is told with the decision until when they can answer; the waiting counts by the same rule.

alter table decision
    add column remind_after_days integer,
    add column close_after_days  integer,
    add column silence_closes    boolean;
