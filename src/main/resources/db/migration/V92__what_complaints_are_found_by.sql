-- What a complaint is found by, made in Java (docs/search.md) from what its facts are now.
create extension if not exists pg_trgm;

-- the words of three columns, which nobody asks for any more
drop index complaint_words;

create table findable_complaint (
    number varchar(24) primary key references complaint,
    -- digest of what the rest was made from, see findable_sources
    source char(32)    not null,
    words  tsvector    not null,
    -- names in plain letters, for half a name and typing errors
    names  text        not null,
    -- digits of phones, with their country and as they are dialled within it
    phones text        not null,
    -- number, addresses, references and file names without marks between, for parts of them
    keys   text        not null
);

create index findable_by_words on findable_complaint using gin (words);
create index findable_by_names on findable_complaint using gin (names gin_trgm_ops);
create index findable_by_phones on findable_complaint using gin (phones gin_trgm_ops);
create index findable_by_keys on findable_complaint using gin (keys gin_trgm_ops);

-- What it is made from; the digest says whether what is kept was made from this, by this release's way of taking words apart.
create function findable_sources(numbers varchar[], release text) returns table (
    number varchar, language varchar, jurisdiction varchar, subject varchar, product varchar, description text, desired_remedy text, event_place varchar,
    names text[], phone varchar, keys text[], documents text[], source text) language sql stable as $$
    select f.*, md5(f::text || release) from (
        select c.number, c.language, c.jurisdiction, c.subject, c.product, c.description, c.desired_remedy, c.event_place,
               array_remove(array[c.complainant_name, c.complainant_organisation, c.on_behalf_of]::text[], null),
               c.complainant_phone,
               array_remove(array[c.number, c.complainant_email, c.product_reference, c.source_reference]::text[], null),
               array(select d.name from document d where d.subject_kind = 'complaint' and d.subject_key = c.number order by d.id)::text[]
          from complaint c where c.number = any (numbers)) f
$$;

-- complaints of before are taken up at once
insert into read_model_check (started_by, started_at, total)
select 'system', max(registered_at), count(*) from complaint having count(*) > 0;
