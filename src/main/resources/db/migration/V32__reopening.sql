-- how often a closed or withdrawn complaint was opened again under its number (7.9)
alter table complaint add column reopenings integer not null default 0;
