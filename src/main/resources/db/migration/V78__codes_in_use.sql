-- A word that somebody ever accepted is never deleted. Whoever accepts one marks it in the transaction in which it is kept, whoever deletes
-- one deletes it only unmarked: the row itself judges who was first. How people were told stands in words, as "PHONE: she agreed".
alter table code add column used boolean not null default false;
update code set used = true where (list, word) in (
    select 'CATEGORY', category from complaint
    union select 'CATEGORY', subcategory from complaint
    union select 'CHANNEL', channel from complaint
    union select 'CHANNEL', subchannel from complaint
    union select 'CAUSE', cause from investigation
    union select 'CAUSE', subcause from investigation
    union select 'REMEDY_KIND', remedy_kind from decision
    union select 'REMEDY_KIND', remedy_subkind from decision
    union select 'CHANNEL', substring(remark from '^(?:reached, |not reached, )?([A-Z][A-Z0-9_]*): ') from timeline_entry);
