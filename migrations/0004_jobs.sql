-- Background work. A job is a row, so it is committed or undone with the change that caused it (decision 004).
-- Times here are the server's own, never the demonstration's moved clock: they say when to work, not what happened.

create table job (
  id uuid primary key default gen_random_uuid(),
  queue text not null check (queue ~ '^[a-z0-9]+([.-][a-z0-9]+)*$'),
  data jsonb not null default '{}',
  key text,
  status text not null default 'waiting' check (status in ('waiting', 'active', 'dead')),
  attempts integer not null default 0,
  run_at timestamptz not null default now(),
  created_at timestamptz not null default now(),
  worker uuid,
  lease_until timestamptz,
  last_error text,
  died_at timestamptz,
  check ((status = 'active') = (lease_until is not null)),
  check ((status = 'dead') = (died_at is not null))
);
comment on table job is 'Work that is waiting, under way or given up. A job that succeeds is deleted. Data holds ids, never personal data.';
create unique index job_once on job (queue, key) where status = 'waiting' and key is not null;
create index job_due on job (queue, run_at) where status = 'waiting';
create index job_active on job (lease_until) where status = 'active';

create table job_schedule (
  queue text primary key,
  -- the last planned moment that has been put in the queue
  slot timestamptz not null
);

-- Anybody's action may cause work, but only the system runs it and only administrators look.
-- A job already waiting for the same key is joined and stays locked until this transaction ends, so no worker can
-- start it before it would see what was written here: that is what "a commit loses nothing" needs.
create function app.enqueue(job_queue text, job_data jsonb, job_key text, job_run_at timestamptz) returns void
language plpgsql security definer set search_path = public, app, pg_temp set jobkreds.role = 'system' as $$
begin
  insert into job (queue, data, key, run_at) values (job_queue, job_data, job_key, coalesce(job_run_at, now()))
  on conflict (queue, key) where status = 'waiting' and key is not null
    do update set run_at = least(job.run_at, excluded.run_at), data = excluded.data;
  if job_run_at is null or job_run_at <= now() then perform pg_notify('jobkreds_job', ''); end if;
end $$;

grant select, update, delete on job to jobkreds_app;
grant select, insert, update on job_schedule to jobkreds_app;

do $$ declare t text; begin
  foreach t in array array['job', 'job_schedule'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I for all using ((select app.is_system()))', t || '_system', t);
  end loop;
end $$;
create policy job_admin on job for all using ((select app.actor_role()) = 'admin');
create policy job_schedule_admin on job_schedule for select using ((select app.actor_role()) = 'admin');

-- The last mail of a kind to an account is looked up before the next is queued.
create index mail_account on mail (account_id, template, created_at desc);
