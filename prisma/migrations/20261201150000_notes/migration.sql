-- What a person keeps of lessons for themselves: passages they marked, with or without a note, notes about lessons, and bookmarks.

-- A passage is found again by what it says and what stands around it (TextQuoteSelector of the W3C's Web Annotation Data Model), so
-- that it outlives edits elsewhere in the text. It belongs to the course and not to a version of it.
create table app.highlight (
  organization_id uuid not null,
  id uuid not null default uuidv7(),
  user_id uuid not null,
  course_id uuid not null,
  lesson_slug text not null,
  -- In which the text was read.
  locale text not null,
  quote text not null check (length(quote) between 1 and 2000),
  prefix text not null check (length(prefix) <= 100),
  suffix text not null check (length(suffix) <= 100),
  note text not null default '' check (length(note) <= 5000),
  revision int not null default 1,
  created_at timestamptz(3) not null default current_timestamp,
  updated_at timestamptz(3) not null default current_timestamp,
  constraint highlight_pkey primary key (organization_id, id),
  constraint highlight_organization_id_fkey
    foreign key (organization_id) references auth.organization (id) on update cascade on delete cascade,
  constraint highlight_course_id_fkey
    foreign key (course_id) references catalogue.course (id) on update cascade on delete restrict
);
create index highlight_organization_id_user_id_created_at_idx on app.highlight (organization_id, user_id, created_at);

create table app.kept_lesson (
  organization_id uuid not null,
  user_id uuid not null,
  course_id uuid not null,
  lesson_slug text not null,
  bookmarked_at timestamptz(3),
  note text not null default '' check (length(note) <= 5000),
  -- Of the note.
  revision int not null default 0,
  updated_at timestamptz(3) not null default current_timestamp,
  constraint kept_lesson_pkey primary key (organization_id, user_id, course_id, lesson_slug),
  constraint kept_lesson_organization_id_fkey
    foreign key (organization_id) references auth.organization (id) on update cascade on delete cascade,
  constraint kept_lesson_course_id_fkey
    foreign key (course_id) references catalogue.course (id) on update cascade on delete restrict
);

do $$
begin
  perform app.protect_table('app.highlight');
  perform app.protect_table('app.kept_lesson');
end
$$;
grant select, insert, update, delete on app.highlight, app.kept_lesson to skillgrad_api;
