-- Which language of a lesson the other one went ahead of, and what that one said when both were last in step.
alter table app.lesson_manuscript add column behind jsonb;
