-- The time of every row is the product's clock; the database is not asked for it.
alter table link_secret alter column created_at drop default;
