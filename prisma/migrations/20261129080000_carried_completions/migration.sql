-- What a learner takes along to a newer version of a course becomes a fact there, which says on which version it was earned.
alter table app.completion add column earned_on_id uuid;
alter table app.completion
  add constraint completion_earned_on_id_fkey
    foreign key (earned_on_id) references catalogue.course_version (id) on update cascade on delete restrict,
  add constraint completion_is_carried_from_another check (earned_on_id <> catalogue_course_version_id);
