-- When a letter was written that tells the finding: from then on only a review comes to another one.
alter table issue add column told_at timestamptz;
