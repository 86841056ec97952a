-- The order of the next clock has an index of its own: complaints without a clock stand last in it.
drop index listed_open_by_due;
create index listed_open_by_due on listed_complaint (coalesce(next_due_at, 'infinity'), number) where closed_at is null;
create index listed_by_due on listed_complaint (coalesce(next_due_at, 'infinity'), number);

create or replace function is_overdue(c listed_complaint, at timestamptz) returns boolean language sql immutable parallel safe as
    $$ select c.closed_at is null and coalesce(c.next_due_at, 'infinity') < at $$;

create or replace function is_at_risk(c listed_complaint, at timestamptz) returns boolean language sql immutable parallel safe as
    $$ select c.closed_at is null and coalesce(c.next_due_at, 'infinity') >= at and c.at_risk_from <= at $$;

-- Every word of every name once: what was typed with errors is compared with these, not with every name.
create table name_word (
    word text primary key
);

insert into name_word select distinct word from findable_complaint, unnest(string_to_array(trim(names), ' ')) as word where word <> '';

create index name_word_alike on name_word using gin (word gin_trgm_ops);

-- which complaints have one of the words
create index findable_by_name_words on findable_complaint using gin (string_to_array(btrim(names), ' '));
