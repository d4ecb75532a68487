-- One estimate of a skill from assessments, exercises and lessons.

-- Of an assessment's answers: what was asked, as it was known then, and the scores. What an estimate is computed from stands in the ledger.
alter table app.skill_evidence add column observation jsonb;

-- What an estimate needs to say something of a later day: what an idle week takes, with its uncertainty.
alter table app.skill_estimate
  add column idle_loss double precision not null default 0,
  add column idle_loss_variance double precision not null default 0,
  add column idle_loss_covariance double precision not null default 0,
  add column exercise_count int not null default 0,
  add column answer_count int not null default 0;
update app.skill_estimate set exercise_count = evidence_count;
alter table app.skill_estimate drop column evidence_count;
