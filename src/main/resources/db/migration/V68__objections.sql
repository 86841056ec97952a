-- until when the complainant may object to the closing, by the table of objections; and that they disputed that it is out of scope, which
-- somebody else assesses anew once (7.9)
alter table complaint
    add column objection_until date,
    add column scope_disputed  boolean not null default false;
