-- The id that the next identity provider of a company gets: most providers want our addresses, which hold it, before they tell theirs.
alter table auth.organization add column next_provider_id uuid not null default uuidv7();
