-- An answer that is hidden is not what others go by, and doesn't keep letters about better ones from whoever asked.
update app.asked_answer set accepted_at = null where hidden_at is not null and accepted_at is not null;
alter table app.asked_answer
  add constraint asked_answer_hidden_is_not_accepted check (hidden_at is null or accepted_at is null);
