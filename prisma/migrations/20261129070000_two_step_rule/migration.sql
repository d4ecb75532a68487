-- A company may ask everybody who enters by ways of their own for a second step.
alter table auth.organization add column two_step_since timestamptz(3);
