-- What Tasklist's filters count: complaints without an owner, and those of which a clock has used most of its time.
create index listed_without_owner on listed_complaint (number) where closed_at is null and owner is null;
create index listed_at_risk on listed_complaint (at_risk_from) where closed_at is null;
