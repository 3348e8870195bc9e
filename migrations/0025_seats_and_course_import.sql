-- A session never has more seat rows than its capacity, so that a reservation, which must hold a seat row of its own, can
-- never be one too many; how full sessions are, for those who may not see whose seats they are; and files with courses.

create function app.seat_within_capacity() returns trigger language plpgsql as $$
declare most integer;
begin
  -- held until the end, so that nobody lowers the capacity meanwhile
  select capacity into most from course_session where id = new.session_id for share;
  if new.no > coalesce(most, 0) then
    raise exception 'seat % of a session with % seats', new.no, most using errcode = 'check_violation', constraint = 'seat_within_capacity';
  end if;
  return new;
end $$;
create trigger within_capacity before insert or update on seat for each row execute function app.seat_within_capacity();

create function app.capacity_holds_seats() returns trigger language plpgsql as $$
begin
  if exists (select from seat where session_id = new.id and no > new.capacity) then
    raise exception 'a session has seats above its capacity' using errcode = 'check_violation', constraint = 'capacity_holds_seats';
  end if;
  return new;
end $$;
create trigger holds_seats before update of capacity on course_session for each row execute function app.capacity_holds_seats();

-- How many seats are taken and how many wait: numbers, never whose.
create function app.session_standing(sessions uuid[]) returns table (session_id uuid, taken integer, waiting integer)
language plpgsql stable security definer set search_path = public, app, pg_temp as $$
declare actor text := current_setting('jobkreds.role', true);
begin
  perform set_config('jobkreds.role', 'system', true);
  return query select r.session_id, (count(*) filter (where r.seat_no is not null))::integer,
      (count(*) filter (where r.status = 'waiting'))::integer
    from reservation r where r.session_id = any (sessions) group by r.session_id;
  perform set_config('jobkreds.role', coalesce(actor, ''), true);
end $$;

-- A provider's file with courses and sessions between the trial and the bringing in. No people in it.
create table course_import (
  id uuid primary key default gen_random_uuid(),
  provider_id uuid not null references organisation,
  account_id uuid references account on delete set null,
  file_name text not null check (length(file_name) between 1 and 200),
  file bytea,
  lines integer not null default 0,
  bad_lines integer not null default 0,
  created integer,
  updated integer,
  applied_at timestamptz,
  created_at timestamptz not null default app.now()
);
create index course_import_provider on course_import (provider_id, created_at desc);
grant select, insert, update, delete on course_import to jobkreds_app;
alter table course_import enable row level security;
alter table course_import force row level security;
create policy course_import_system on course_import for all using ((select app.is_system()));
create policy course_import_own on course_import for all using (provider_id = (select app.organisation_id()) and (select app.actor_role()) = 'training_provider');
create trigger audited after insert or update or delete on course_import for each row execute function audit.record('file');

-- The organisation a login or an administrator names in words is the one that stands under that name.
create index membership_organisation_name on membership (lower(organisation)) where ended_at is null and organisation is not null;
