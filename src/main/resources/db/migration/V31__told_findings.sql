-- what the complainant is told about an issue; "reason" stays in the house from now on, what was written there before included (7.8)
alter table issue add column told text;
