-- Questions that were found to be wrong: what was answered to them says nothing any more, in no report and no estimate.

create table catalogue.item_withdrawal (
  id uuid not null default uuidv7(),
  item_id uuid not null,
  -- All versions up to this one; a question that was mended is another.
  up_to_version int not null,
  -- What learners read: { en, zh-CN }.
  reason jsonb not null,
  -- The operator, by the name on that machine.
  withdrawn_by text not null,
  withdrawn_at timestamptz(3) not null default current_timestamp,
  restored_at timestamptz(3),
  constraint item_withdrawal_pkey primary key (id),
  constraint item_withdrawal_item_id_fkey foreign key (item_id) references catalogue.item (id) on update cascade on delete cascade
);
create unique index item_withdrawal_item_id_key on catalogue.item_withdrawal (item_id) where restored_at is null;
grant select (id, item_id, up_to_version, reason, withdrawn_at, restored_at) on catalogue.item_withdrawal to skillgrad_api;

-- Positions of the answers that the report leaves out.
alter table app.attempt add column left_out int[] not null default '{}';
grant update (left_out) on app.attempt to skillgrad_api;

-- A report as it stood before it was computed again.
create table app.attempt_rescore (
  organization_id uuid not null,
  attempt_id uuid not null,
  -- From 1: the first report is number 1.
  number int not null check (number > 0),
  report jsonb not null,
  left_out int[] not null,
  -- Why another replaced it: [{ position, kind: withdrawn or restored, reason: { en, zh-CN } or null }].
  because jsonb not null,
  replaced_at timestamptz(3) not null,
  constraint attempt_rescore_pkey primary key (organization_id, attempt_id, number),
  constraint attempt_rescore_organization_id_attempt_id_fkey foreign key (organization_id, attempt_id)
    references app.attempt (organization_id, id) on update cascade on delete cascade
);
select app.protect_table('app.attempt_rescore');
grant select, insert on app.attempt_rescore to skillgrad_api;
