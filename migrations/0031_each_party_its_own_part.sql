-- The policies say whose row it is. Here stands what of it a party may write: an employee the own answer and not who is in the
-- case, a company its application and not the decision. What the application does is narrower still.

-- Arguments: a role, and the columns it may change; whatever else that role changes is refused.
create function app.role_changes_only() returns trigger language plpgsql as $$
declare changed text;
begin
  if app.actor_role() <> tg_argv[0] then return new; end if;
  select n.key into changed from jsonb_each(to_jsonb(new)) n join jsonb_each(to_jsonb(old)) o on o.key = n.key
    where n.value is distinct from o.value and n.key <> all (tg_argv) limit 1;
  if found then
    raise exception '% does not change % of %', tg_argv[0], changed, tg_table_name using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger employee_part before update on case_employee for each row execute function app.role_changes_only('employee',
  'informed_at', 'agreed_at', 'declined_at', 'decline_note', 'agreed_on_behalf_by', 'agreed_on_behalf_reason', 'return_plan', 'version');
create trigger temp_part before update on case_temp for each row execute function app.role_changes_only('jobseeker',
  'half_way_held_on', 'half_way_note', 'perspective', 'perspective_note', 'version');
create trigger provider_part before update on reservation for each row execute function app.role_changes_only('training_provider',
  'status', 'seat_no', 'cancel_reason', 'version');
create trigger company_part before update on case_grant for each row execute function app.role_changes_only('company', 'status', 'version');

-- What the unit decides about a case, a grant and a claim the company cannot write, nor change what has been decided.
create function app.company_decides_nothing() returns trigger language plpgsql as $$
begin
  if app.actor_role() <> 'company' then return new; end if;
  case tg_table_name
    when 'rotation_case' then
      if (new.company_id, new.unit_id, new.origin) is distinct from (old.company_id, old.unit_id, old.origin)
        or (new.lead_id, new.accepted_at, new.declined_at, new.decline_reason, new.archived_at, new.delete_after)
          is distinct from (old.lead_id, old.accepted_at, old.declined_at, old.decline_reason, old.archived_at, old.delete_after) then
        raise exception 'a company does not answer its own wish' using errcode = 'insufficient_privilege';
      end if;
    when 'case_grant' then
      if old.status not in ('draft', 'applied') or new.status not in ('draft', 'applied', 'withdrawn') then
        raise exception 'a company does not decide its grant' using errcode = 'insufficient_privilege';
      end if;
    when 'claim' then
      if old.status not in ('draft', 'submitted') or (new.checked_by is not null and new.checked_by is distinct from old.checked_by)
        or (new.grant_id, new.case_id, new.unit_id, new.decided_by, new.decided_at, new.export_id, new.paid_on)
          is distinct from (old.grant_id, old.case_id, old.unit_id, old.decided_by, old.decided_at, old.export_id, old.paid_on) then
        raise exception 'a company does not decide its claim' using errcode = 'insufficient_privilege';
      end if;
  end case;
  return new;
end $$;
create trigger decided_by_the_unit before update on rotation_case for each row execute function app.company_decides_nothing();
create trigger decided_by_the_unit before update on case_grant for each row execute function app.company_decides_nothing();
create trigger decided_by_the_unit before update on claim for each row execute function app.company_decides_nothing();

create policy rotation_case_as_a_wish on rotation_case as restrictive for insert with check ((select app.actor_role()) <> 'company'
  or (accepted_at is null and started_at is null and ended_at is null and archived_at is null and lead_id is null));
-- who is in a case, and who stands in for them, is not for them to say
create policy case_employee_joins on case_employee as restrictive for insert with check ((select app.actor_role()) <> 'employee');
create policy case_temp_joins on case_temp as restrictive for insert with check ((select app.actor_role()) <> 'jobseeker');

-- Written by the system alone, after the action has asked its table.
do $$ declare t text; begin
  foreach t in array array['rotation_case', 'case_unit', 'case_party', 'case_employee', 'case_gate', 'case_temp', 'reservation', 'attendance',
    'agreement', 'agreement_signer', 'signature', 'case_grant', 'work_hours', 'hours_confirmation', 'claim', 'payment_export', 'follow_up'] loop
    execute format('create policy %I on %I as restrictive for delete using ((select app.is_system()))', t || '_stays', t);
  end loop;
  foreach t in array array['reservation', 'agreement_signer', 'case_grant', 'follow_up'] loop
    execute format('create policy %I on %I as restrictive for insert with check ((select app.is_system()))', t || '_made', t);
  end loop;
end $$;
create policy reservation_moved on reservation as restrictive for update using ((select app.actor_role()) in ('system', 'training_provider'));
create policy signer_stands on agreement_signer as restrictive for update using ((select app.is_system()));
create policy agreement_begins on agreement as restrictive for insert with check ((select app.is_system()) or status = 'draft');
create policy agreement_drafted on agreement as restrictive for update using ((select app.is_system()) or status = 'draft');

-- a signature is one's own, or registered for somebody with a reason by who may do that
create policy signature_own_hand on signature as restrictive for insert with check ((select app.is_system())
  or (account_id = (select app.account_id()) and exists (select from agreement_signer s where s.id = signer_id and
    case (select app.actor_role())
      when 'company' then s.side = case when on_behalf_reason is null then 'company' else 'employee' end
      when 'shop_steward' then s.side = 'shop_steward' and on_behalf_reason is null
      when 'caseworker' then case when on_behalf_reason is null then s.side = 'unit' and s.unit_id = (select app.unit_id())
        else s.side in ('shop_steward', 'employee', 'temp', 'provider', 'organisation') end
      else (select app.actor_role()) in ('employee', 'jobseeker', 'training_provider', 'akasse') and on_behalf_reason is null
    end)));

-- a provider registers who was there in its own classes
create policy attendance_own_class on attendance as restrictive for insert with check ((select app.actor_role()) <> 'training_provider'
  or exists (select from reservation r where r.id = reservation_id and r.provider_id = (select app.organisation_id())));
-- whether the hours are right is for the vikar to say; the job centre reads it
drop policy hours_confirmation_unit on hours_confirmation;
create policy hours_confirmation_unit on hours_confirmation for select
  using ((select app.actor_role()) in ('caseworker', 'secretariat') and case_id = any ((select app.my_cases())::uuid[]));
