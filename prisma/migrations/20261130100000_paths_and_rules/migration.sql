-- What comes first in built-in content, and what a company decides otherwise for itself.

alter table catalogue.course add column requires jsonb not null default '[]';
alter table catalogue.learning_path add column is_sequential boolean not null default false;
alter table catalogue.learning_path_course add column requires jsonb not null default '[]';

create table app.path_rule (
  organization_id uuid not null,
  learning_path_id uuid not null,
  is_sequential boolean not null,
  constraint path_rule_pkey primary key (organization_id, learning_path_id),
  constraint path_rule_organization_id_fkey
    foreign key (organization_id) references auth.organization (id) on update cascade on delete cascade,
  constraint path_rule_learning_path_id_fkey
    foreign key (learning_path_id) references catalogue.learning_path (id) on update cascade on delete cascade
);

create table app.waived_gate (
  organization_id uuid not null,
  gate text not null check (length(gate) <= 300),
  constraint waived_gate_pkey primary key (organization_id, gate),
  constraint waived_gate_organization_id_fkey
    foreign key (organization_id) references auth.organization (id) on update cascade on delete cascade
);

do $$
begin
  perform app.protect_table('app.path_rule');
  perform app.protect_table('app.waived_gate');
end
$$;
grant select, insert, update, delete on app.path_rule, app.waived_gate to skillgrad_api;
