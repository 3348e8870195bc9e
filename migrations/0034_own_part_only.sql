-- Row-level security says again what the pages say: who was never a vikar of a case does not read it, nobody writes an
-- evaluation of another's case, and an organisation is kept by the secretariat. A hire for a case stands in its journal.

-- A vikar who was cancelled has no part in the case.
create or replace function app.my_cases() returns uuid[] language plpgsql stable security definer set search_path = public, app, pg_temp as $$
declare actor text := current_setting('jobkreds.role', true); found uuid[];
begin
  if app.actor_role() in ('system', 'anonymous', 'company', 'shop_steward', 'training_provider', 'steering', 'admin') then return '{}'; end if;
  perform set_config('jobkreds.role', 'system', true);
  found := case actor
    when 'caseworker' then (select array_agg(case_id) from case_unit where unit_id = app.unit_id())
    when 'secretariat' then (select array_agg(id) from rotation_case where lead_id = app.account_id())
    when 'employee' then (select array_agg(case_id) from case_employee where employee_id = app.employee_id() and removed_at is null)
    when 'jobseeker' then (select array_agg(distinct case_id) from case_temp where person_id = app.person_id() and status <> 'cancelled')
    when 'akasse' then (select array_agg(distinct case_id) from case_party where organisation_id = app.organisation_id() and ended_at is null)
  end;
  perform set_config('jobkreds.role', coalesce(actor, ''), true);
  return coalesce(found, '{}');
end $$;

-- An employee reads whom one can ask at the workplace and the school, an a-kasse everybody it works with; a vikar's page shows none.
drop policy case_party_own on case_party;
create policy case_party_own on case_party for select using (case_id = any ((select app.my_cases())::uuid[])
  and case (select app.actor_role()) when 'akasse' then true
    when 'employee' then part in ('manager', 'hr', 'shop_steward', 'school', 'project_lead') else false end);

-- Whether the actor takes part in a case on the side that is written.
create function app.on_own_side(of_case uuid, of_company uuid, of_side text) returns boolean language sql stable as $$
  select case app.actor_role()
    when 'system' then true
    when 'company' then of_side = 'company' and of_company = app.company_id()
    when 'shop_steward' then of_side = 'shop_steward' and of_company = app.company_id()
    when 'training_provider' then of_side = 'provider'
      and exists (select from reservation r where r.case_id = of_case and r.provider_id = app.organisation_id())
    else of_case = any (app.my_cases()) and of_side = case app.actor_role() when 'employee' then 'employee' when 'jobseeker' then 'temp'
      when 'akasse' then 'organisation' else 'unit' end
  end
$$;
do $$ declare t text; begin
  foreach t in array array['evaluation', 'learning_point'] loop
    execute format('create policy %I on %I as restrictive for insert with check (app.on_own_side(case_id, company_id, side))', t || '_own_side', t);
    execute format('create policy %I on %I as restrictive for update using (true) with check (app.on_own_side(case_id, company_id, side))', t || '_stays_there', t);
  end loop;
end $$;

-- What an organisation is, and under which number, its own people do not say.
drop policy organisation_write on organisation;
create policy organisation_write on organisation for all using ((select app.actor_role()) in ('admin', 'secretariat'));

-- As before, and the first time a line in the journal, so that the parties hear of it.
create or replace function app.hire_flows_back() returns trigger language plpgsql security definer set search_path = public, app, pg_temp as $$
declare c case_cover; is_new boolean; actor text := current_setting('jobkreds.role', true);
begin
  perform set_config('jobkreds.role', 'system', true);
  select * into c from case_cover where vacancy_id = new.vacancy_id;
  if found then
    is_new := not exists (select from case_temp where hire_id = new.id);
    insert into case_temp (case_id, company_id, unit_id, cover_id, hire_id, person_id, shown_name, function_title, period, weekly_minutes, status, half_way_on, ended_on)
    select c.case_id, c.company_id, coalesce(w.unit_id, rc.unit_id), c.id, new.id, new.person_id,
      trim(p.given_name || ' ' || p.family_name), c.function_title, new.period, new.weekly_minutes, new.status,
      lower(new.period) + (upper(new.period) - lower(new.period)) / 2, new.ended_on
    from person p, rotation_case rc left join workplace w on w.id = c.workplace_id
    where p.id = new.person_id and rc.id = c.case_id
    on conflict (hire_id) do update set status = excluded.status, period = excluded.period, weekly_minutes = excluded.weekly_minutes,
      ended_on = excluded.ended_on, version = case_temp.version + 1;
    if is_new and new.status <> 'cancelled' then
      insert into case_event (case_id, company_id, side, kind, data) values (c.case_id, c.company_id, 'system', 'cover.hired',
        jsonb_build_object('function', c.function_title, 'from', lower(new.period), 'to', upper(new.period) - 1));
    end if;
  end if;
  perform set_config('jobkreds.role', coalesce(actor, ''), true);
  return null;
end $$;
