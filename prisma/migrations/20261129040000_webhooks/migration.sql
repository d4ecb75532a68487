-- Addresses of a company's own that are told what happens in it, and what they were told.

create type app.webhook_state as enum ('on', 'off', 'gone', 'failing');
create type app.delivery_state as enum ('waiting', 'delivered', 'failed', 'cancelled');

create table app.webhook (
  organization_id uuid not null,
  id uuid not null default uuidv7(),
  url text not null,
  description text not null,
  events text[],
  state app.webhook_state not null default 'on',
  secret bytea not null,
  previous_secret bytea,
  previous_until timestamptz(3),
  failing_since timestamptz(3),
  paused_until timestamptz(3),
  created_by uuid not null,
  created_at timestamptz(3) not null default current_timestamp,
  constraint webhook_pkey primary key (organization_id, id),
  constraint webhook_organization_id_fkey
    foreign key (organization_id) references auth.organization (id) on update cascade on delete cascade
);

create table app.webhook_delivery (
  organization_id uuid not null,
  id uuid not null default uuidv7(),
  webhook_id uuid not null,
  event text not null,
  body text not null,
  state app.delivery_state not null default 'waiting',
  tries int not null default 0,
  most_tries int not null,
  next_try_at timestamptz(3),
  tried_at timestamptz(3),
  took_ms int,
  status int,
  answer text,
  fault text,
  created_at timestamptz(3) not null default current_timestamp,
  constraint webhook_delivery_pkey primary key (organization_id, id),
  constraint webhook_delivery_organization_id_fkey
    foreign key (organization_id) references auth.organization (id) on update cascade on delete cascade,
  constraint webhook_delivery_organization_id_webhook_id_fkey
    foreign key (organization_id, webhook_id) references app.webhook (organization_id, id) on update cascade on delete cascade
);
create index webhook_delivery_organization_id_webhook_id_created_at_id_idx
  on app.webhook_delivery (organization_id, webhook_id, created_at, id);
create index webhook_delivery_organization_id_created_at_idx on app.webhook_delivery (organization_id, created_at);
create index webhook_delivery_organization_id_tried_at_idx on app.webhook_delivery (organization_id, tried_at);

do $$
begin
  perform app.protect_table('app.webhook');
  perform app.protect_table('app.webhook_delivery');
end
$$;
grant select, insert, update, delete on app.webhook, app.webhook_delivery to skillgrad_api;
-- Joining, leaving and another role are identity's to store, and so is telling of them; the secrets are not its to read.
grant select (organization_id, id, events, state) on app.webhook to skillgrad_auth;
grant insert on app.webhook_delivery to skillgrad_auth;

-- A job of which no two with the same `line` are done at once: whoever is slow holds up nobody but themselves.
do $$
declare
  migrator text := current_user;
begin
  grant create on schema app to skillgrad_queue;
  set role skillgrad_queue;
  create function app.enqueue_in_line_for(organization uuid, task text, payload jsonb, line text, run_at timestamptz default null)
  returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $body$
  begin
    perform graphile_worker.add_job(
      task,
      (coalesce(payload, '{}'::jsonb) || jsonb_build_object('organizationId', organization))::json,
      queue_name => line,
      run_at => run_at
    );
  end
  $body$;
  revoke execute on function app.enqueue_in_line_for from public;
  execute format('grant execute on function app.enqueue_in_line_for to %I', migrator);
  reset role;
  revoke create on schema app from skillgrad_queue;
end
$$;

create function app.enqueue_in_line(task text, payload jsonb, line text, run_at timestamptz default null)
returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform app.enqueue_in_line_for(app.require_organization(), task, payload, line, run_at);
end
$$;
revoke execute on function app.enqueue_in_line from public;
grant execute on function app.enqueue_in_line to skillgrad_api, skillgrad_auth;
