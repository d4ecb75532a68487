-- What is said of a skill is kept beside the estimate it follows from, so that many people can be sorted and filtered by it.

alter table app.skill_estimate
  -- 0 nothing, 1 Starting, 2 between, 3 Working, 4 between, 5 Leading.
  add column rank smallint not null default 0,
  -- By the last evidence. It is said for 30 days after.
  add column grew boolean not null default false,
  add column said_at timestamptz(3) not null default current_timestamp,
  -- When time alone makes it another. Rows of before are due at once.
  add column holds_until timestamptz(3) not null default current_timestamp;
alter table app.skill_estimate add constraint skill_estimate_rank_is_known check (rank between 0 and 5);
create index skill_estimate_organization_id_holds_until_idx on app.skill_estimate (organization_id, holds_until);
create index skill_estimate_organization_id_skill_id_rank_idx on app.skill_estimate (organization_id, skill_id, rank);
