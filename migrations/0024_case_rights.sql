-- Who reads and writes what of a case. A company sees its own, a unit the cases with a workplace in its municipality, a
-- consultant of the secretariat every case's facts but people only in the cases she leads; everybody else the own part.

-- The cases somebody takes part in, found once for each statement.
create function app.my_cases() returns uuid[] language plpgsql stable security definer set search_path = public, app, pg_temp as $$
declare actor text := current_setting('jobkreds.role', true); found uuid[];
begin
  if app.actor_role() in ('system', 'anonymous', 'company', 'shop_steward', 'training_provider', 'steering', 'admin') then return '{}'; end if;
  perform set_config('jobkreds.role', 'system', true);
  found := case actor
    when 'caseworker' then (select array_agg(case_id) from case_unit where unit_id = app.unit_id())
    when 'secretariat' then (select array_agg(id) from rotation_case where lead_id = app.account_id())
    when 'employee' then (select array_agg(case_id) from case_employee where employee_id = app.employee_id() and removed_at is null)
    when 'jobseeker' then (select array_agg(distinct case_id) from case_temp where person_id = app.person_id())
    when 'akasse' then (select array_agg(distinct case_id) from case_party where organisation_id = app.organisation_id() and ended_at is null)
  end;
  perform set_config('jobkreds.role', coalesce(actor, ''), true);
  return coalesce(found, '{}');
end $$;

-- What of a session change, a reservation or a case's people a provider needs stands in its own rows; demand it sees in sums.
create function app.course_demand() returns table (course_id uuid, subject text, municipality_code text, month date, companies bigint, seats bigint)
language plpgsql security definer set search_path = public, app, pg_temp as $$
declare actor text := current_setting('jobkreds.role', true);
begin
  if app.actor_role() not in ('training_provider', 'secretariat', 'caseworker', 'system') then return; end if;
  perform set_config('jobkreds.role', 'system', true);
  return query select i.course_id, min(i.subject), i.municipality_code, i.month, count(distinct i.company_id), sum(i.seats)
    from course_interest i where i.status = 'open' group by i.course_id, coalesce(i.course_id::text, lower(i.subject)), i.municipality_code, i.month;
  perform set_config('jobkreds.role', coalesce(actor, ''), true);
end $$;

grant select, insert, update, delete on organisation, workplace, employee, rotation_case, case_unit, case_party, case_employee, case_gate, case_file,
  course, course_session, course_day, seat, reservation, attendance, course_interest, session_change, session_change_effect,
  case_cover, cover_for, case_temp, agreement_template, agreement, agreement_signer, grant_budget, case_grant,
  work_hours, hours_confirmation, claim, follow_up, evaluation, learning_point, calendar_feed to jobkreds_app;
-- written once
grant select, insert, delete on case_event, signature, payment_export to jobkreds_app;
grant usage on all sequences in schema public to jobkreds_app;

do $$ declare t text; begin
  foreach t in array array['organisation', 'workplace', 'employee', 'rotation_case', 'case_unit', 'case_party', 'case_employee', 'case_gate', 'case_event',
    'case_file', 'course', 'course_session', 'course_day', 'seat', 'reservation', 'attendance', 'course_interest', 'session_change',
    'session_change_effect', 'case_cover', 'cover_for', 'case_temp', 'agreement_template', 'agreement', 'agreement_signer', 'signature',
    'grant_budget', 'case_grant', 'work_hours', 'hours_confirmation', 'claim', 'payment_export', 'follow_up', 'evaluation', 'learning_point',
    'calendar_feed'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I for all using ((select app.is_system()))', t || '_system', t);
  end loop;

  -- all of a company's own cases
  foreach t in array array['workplace', 'employee', 'rotation_case', 'case_unit', 'case_party', 'case_employee', 'case_gate', 'reservation',
    'course_interest', 'session_change_effect', 'case_cover', 'cover_for', 'case_temp', 'agreement', 'agreement_signer', 'case_grant',
    'work_hours', 'claim'] loop
    execute format('create policy %I on %I for all using (company_id = (select app.company_id()) and (select app.actor_role()) = ''company'')', t || '_company', t);
  end loop;
  foreach t in array array['hours_confirmation', 'attendance', 'signature', 'follow_up', 'learning_point'] loop
    execute format('create policy %I on %I for select using (company_id = (select app.company_id()) and (select app.actor_role()) = ''company'')', t || '_company', t);
  end loop;

  -- a shop steward reads what a steward is asked about: no hours, no money
  foreach t in array array['workplace', 'employee', 'rotation_case', 'case_unit', 'case_party', 'case_employee', 'reservation', 'session_change_effect',
    'case_cover', 'cover_for', 'case_temp', 'agreement', 'agreement_signer', 'signature'] loop
    execute format('create policy %I on %I for select using (company_id = (select app.company_id()) and (select app.actor_role()) = ''shop_steward'')', t || '_steward', t);
  end loop;
  execute 'create policy case_gate_steward on case_gate for all using (company_id = (select app.company_id()) and (select app.actor_role()) = ''shop_steward'')';

  -- job centres of the case, and the consultant who leads it
  foreach t in array array['case_party', 'case_gate', 'case_employee', 'session_change_effect', 'case_cover', 'cover_for', 'case_temp',
    'agreement', 'agreement_signer', 'work_hours', 'hours_confirmation', 'follow_up'] loop
    execute format('create policy %I on %I for all using ((select app.actor_role()) in (''caseworker'', ''secretariat'') and case_id = any ((select app.my_cases())::uuid[]))', t || '_unit', t);
  end loop;
  foreach t in array array['reservation', 'attendance', 'course_interest', 'evaluation', 'learning_point', 'signature'] loop
    execute format('create policy %I on %I for select using ((select app.actor_role()) in (''caseworker'', ''secretariat'') and case_id = any ((select app.my_cases())::uuid[]))', t || '_unit', t);
  end loop;

  -- the secretariat sees how every case stands; agreements, claims and evidence name people, and are for whoever leads the case
  foreach t in array array['workplace', 'rotation_case', 'case_unit', 'case_cover', 'case_grant', 'session_change_effect', 'course_interest'] loop
    execute format('create policy %I on %I for select using ((select app.actor_role()) = ''secretariat'')', t || '_region', t);
  end loop;
end $$;

create policy organisation_read on organisation for select using (true);
create policy organisation_write on organisation for all using ((select app.actor_role()) in ('admin', 'secretariat')
  or (id = (select app.organisation_id()) and (select app.actor_role()) in ('training_provider', 'akasse')));

create policy workplace_unit on workplace for all using (unit_id = (select app.unit_id()) and (select app.actor_role()) = 'caseworker');
create policy workplace_taking_part on workplace for select using ((select app.actor_role()) = 'employee'
  and id in (select e.workplace_id from employee e where e.id = (select app.employee_id())));
create policy employee_unit on employee for all using (unit_id = (select app.unit_id()) and (select app.actor_role()) = 'caseworker');
create policy employee_lead on employee for select using ((select app.actor_role()) = 'secretariat'
  and id in (select ce.employee_id from case_employee ce where ce.case_id = any ((select app.my_cases())::uuid[])));
create policy employee_own on employee for select using (id = (select app.employee_id()) and (select app.actor_role()) = 'employee');

create policy rotation_case_steward_wish on rotation_case for insert with check (company_id = (select app.company_id())
  and (select app.actor_role()) = 'shop_steward' and origin = 'shop_steward');
create policy case_unit_steward_wish on case_unit for insert with check (company_id = (select app.company_id()) and (select app.actor_role()) = 'shop_steward');
create policy rotation_case_taking_part on rotation_case for select using (id = any ((select app.my_cases())::uuid[]));
create policy rotation_case_unit on rotation_case for all using ((select app.actor_role()) = 'caseworker'
  and (unit_id = (select app.unit_id()) or id = any ((select app.my_cases())::uuid[])));
create policy rotation_case_lead on rotation_case for all using ((select app.actor_role()) = 'secretariat' and lead_id = (select app.account_id()));
create policy case_unit_unit on case_unit for all using ((select app.actor_role()) = 'caseworker'
  and (unit_id = (select app.unit_id()) or case_id = any ((select app.my_cases())::uuid[])));
create policy case_unit_lead on case_unit for all using ((select app.actor_role()) = 'secretariat' and case_id = any ((select app.my_cases())::uuid[]));
create policy case_party_own on case_party for select using ((select app.actor_role()) in ('employee', 'jobseeker', 'akasse') and case_id = any ((select app.my_cases())::uuid[]));

create policy case_employee_own on case_employee for all using (employee_id = (select app.employee_id()) and (select app.actor_role()) = 'employee');
create policy case_temp_own on case_temp for all using (person_id = (select app.person_id()) and (select app.actor_role()) = 'jobseeker');

-- the journal: each reads the entries meant for the own side, and nobody changes one
create policy case_event_company on case_event for select using (company_id = (select app.company_id()) and (select app.actor_role()) = 'company' and audience <> 'unit');
create policy case_event_steward on case_event for select using (company_id = (select app.company_id()) and (select app.actor_role()) = 'shop_steward' and audience = 'all');
create policy case_event_unit on case_event for select using ((select app.actor_role()) in ('caseworker', 'secretariat') and audience <> 'company' and case_id = any ((select app.my_cases())::uuid[]));
create policy case_event_write on case_event for insert with check (
  (company_id = (select app.company_id()) and (select app.actor_role()) in ('company', 'shop_steward'))
  or case_id = any ((select app.my_cases())::uuid[]));
create policy case_file_company on case_file for all using (company_id = (select app.company_id()) and (select app.actor_role()) = 'company' and audience <> 'unit');
create policy case_file_steward on case_file for select using (company_id = (select app.company_id()) and (select app.actor_role()) = 'shop_steward' and audience = 'all');
create policy case_file_unit on case_file for all using ((select app.actor_role()) in ('caseworker', 'secretariat') and audience <> 'company' and case_id = any ((select app.my_cases())::uuid[]));

-- courses are for everybody; a provider keeps its own
create policy course_read on course for select using (true);
create policy course_own on course for all using (provider_id = (select app.organisation_id()) and (select app.actor_role()) = 'training_provider');
create policy session_read on course_session for select using (true);
create policy session_own on course_session for all using (provider_id = (select app.organisation_id()) and (select app.actor_role()) = 'training_provider');
create policy day_read on course_day for select using (true);
create policy day_own on course_day for all using ((select app.actor_role()) = 'training_provider'
  and session_id in (select s.id from course_session s where s.provider_id = (select app.organisation_id())));
create policy seat_read on seat for select using (true);
create policy seat_own on seat for all using ((select app.actor_role()) = 'training_provider'
  and session_id in (select s.id from course_session s where s.provider_id = (select app.organisation_id())));
create policy session_change_read on session_change for select using (true);
create policy session_change_own on session_change for insert with check (provider_id = (select app.organisation_id()) and (select app.actor_role()) = 'training_provider');
create policy reservation_provider on reservation for all using (provider_id = (select app.organisation_id()) and (select app.actor_role()) = 'training_provider');
create policy reservation_employee on reservation for select using ((select app.actor_role()) = 'employee'
  and case_employee_id in (select ce.id from case_employee ce where ce.employee_id = (select app.employee_id())));
create policy attendance_provider on attendance for all using (provider_id = (select app.organisation_id()) and (select app.actor_role()) = 'training_provider');
create policy attendance_employee on attendance for select using ((select app.actor_role()) = 'employee'
  and reservation_id in (select r.id from reservation r join case_employee ce on ce.id = r.case_employee_id where ce.employee_id = (select app.employee_id())));

-- signers see the agreement they are asked to sign
create policy signer_own on agreement_signer for select using (
  (employee_id = (select app.employee_id()) and (select app.actor_role()) = 'employee')
  or (person_id = (select app.person_id()) and (select app.actor_role()) = 'jobseeker')
  or (organisation_id = (select app.organisation_id()) and (select app.actor_role()) in ('training_provider', 'akasse')));
create policy agreement_own on agreement for select using ((select app.actor_role()) in ('employee', 'jobseeker', 'training_provider', 'akasse') and status <> 'draft'
  and id in (select s.agreement_id from agreement_signer s));
create policy signature_own on signature for select using ((select app.actor_role()) in ('employee', 'jobseeker', 'training_provider', 'akasse')
  and agreement_id in (select s.agreement_id from agreement_signer s));
-- a signature is written by whoever has the signer's row in sight; the action checks that it is the own one
create policy signature_write on signature for insert with check (signer_id in (select s.id from agreement_signer s));
create policy template_unit on agreement_template for all using (unit_id = (select app.unit_id()) and (select app.actor_role()) = 'caseworker');
create policy template_region on agreement_template for select using ((select app.actor_role()) in ('secretariat', 'company'));

create policy budget_unit on grant_budget for all using (unit_id = (select app.unit_id()) and (select app.actor_role()) = 'caseworker');
create policy budget_region on grant_budget for select using ((select app.actor_role()) = 'secretariat');
-- a grant and its claims belong to the one unit whose municipality pays
create policy case_grant_unit on case_grant for all using (unit_id = (select app.unit_id()) and (select app.actor_role()) = 'caseworker');
create policy claim_unit on claim for all using (unit_id = (select app.unit_id()) and (select app.actor_role()) = 'caseworker');
create policy claim_lead on claim for select using ((select app.actor_role()) = 'secretariat' and case_id = any ((select app.my_cases())::uuid[]));
create policy payment_export_unit on payment_export for all using (unit_id = (select app.unit_id()) and (select app.actor_role()) = 'caseworker');

create policy hours_temp on work_hours for select using ((select app.actor_role()) = 'jobseeker'
  and temp_id in (select t.id from case_temp t where t.person_id = (select app.person_id())));
create policy hours_employee on work_hours for select using ((select app.actor_role()) = 'employee'
  and case_employee_id in (select ce.id from case_employee ce where ce.employee_id = (select app.employee_id())));
create policy confirmation_temp on hours_confirmation for all using ((select app.actor_role()) = 'jobseeker'
  and temp_id in (select t.id from case_temp t where t.person_id = (select app.person_id())));

create policy follow_up_temp_own on follow_up for all using ((select app.actor_role()) = 'jobseeker'
  and temp_id in (select t.id from case_temp t where t.person_id = (select app.person_id())));
create policy follow_up_employee_own on follow_up for all using ((select app.actor_role()) = 'employee'
  and case_employee_id in (select ce.id from case_employee ce where ce.employee_id = (select app.employee_id())));
create policy evaluation_own on evaluation for all using (account_id = (select app.account_id()));
create policy evaluation_company on evaluation for select using (company_id = (select app.company_id()) and (select app.actor_role()) = 'company' and side = 'company');
create policy learning_point_own on learning_point for all using (account_id = (select app.account_id()));
create policy calendar_feed_own on calendar_feed for all using (account_id = (select app.account_id()));

drop policy law_receipt_own on law_receipt;
create policy law_receipt_own on law_receipt for select using (person_id is not null and person_id = (select app.person_id()) and (select app.actor_role()) = 'jobseeker');
create policy law_receipt_company on law_receipt for select using (case_id is not null and company_id = (select app.company_id()) and (select app.actor_role()) = 'company');
create policy law_receipt_region on law_receipt for select using (case_id is not null and (select app.actor_role()) = 'secretariat' and case_id = any ((select app.my_cases())::uuid[]));

-- employees' invitations and accounts
create policy account_of_employee on account for select using ((select app.actor_role()) = 'company'
  and id in (select e.account_id from employee e where e.company_id = (select app.company_id())));

do $$ declare t text; begin
  foreach t in array array['organisation', 'workplace', 'employee', 'rotation_case', 'case_unit', 'case_party', 'case_employee', 'case_gate',
    'case_event', 'course', 'course_session', 'reservation', 'course_interest', 'session_change', 'session_change_effect',
    'case_cover', 'cover_for', 'case_temp', 'agreement_template', 'agreement_signer', 'signature', 'grant_budget', 'case_grant',
    'hours_confirmation', 'evaluation', 'learning_point'] loop
    execute format('create trigger audited after insert or update or delete on %I for each row execute function audit.record()', t);
  end loop;
end $$;
create trigger audited after insert or update or delete on case_file for each row execute function audit.record('bytes', 'sha256');
create trigger audited after insert or update or delete on agreement for each row execute function audit.record('pdf', 'content_hash');
create trigger audited after insert or update or delete on claim for each row execute function audit.record('content', 'content_hash');
create trigger audited after insert or update or delete on payment_export for each row execute function audit.record('content', 'sha256');
create trigger audited after insert or update or delete on follow_up for each row execute function audit.record('token_hash');
create trigger audited after insert or update or delete on calendar_feed for each row execute function audit.record('token_hash', 'used_at');

-- A week grid writes hundreds of rows at once: the trail keeps the statement as one entry, with every row in its content.
create function audit.record_statement() returns trigger language plpgsql security definer set search_path = audit, app, pg_temp as $$
declare old_rows jsonb; new_rows jsonb; subject text; entry_id bigint;
begin
  if tg_op <> 'INSERT' then execute 'select jsonb_agg(to_jsonb(o)), min(o.case_id::text) from old_rows o' into old_rows, subject; end if;
  if tg_op <> 'DELETE' then execute 'select jsonb_agg(to_jsonb(n)), min(n.case_id::text) from new_rows n' into new_rows, subject; end if;
  if coalesce(new_rows, old_rows) is null or old_rows = new_rows then return null; end if;
  entry_id := nextval(pg_get_serial_sequence('audit.entry', 'id'));
  insert into audit.entry (id, account_id, role, unit_id, company_id, command, on_behalf_of, reason, table_name, row_id, operation, content_hash)
  overriding system value
  values (entry_id, app.account_id(), app.acting_role(), app.unit_id(), app.company_id(),
    nullif(current_setting('jobkreds.command', true), ''), nullif(current_setting('jobkreds.on_behalf_of', true), '')::uuid,
    nullif(current_setting('jobkreds.reason', true), ''), tg_table_name, coalesce(subject, '-'),
    lower(tg_op), sha256(convert_to(coalesce(old_rows::text, '') || '>' || coalesce(new_rows::text, ''), 'UTF8')));
  insert into audit.content (entry_id, before, after) values (entry_id, old_rows, new_rows);
  return null;
end $$;
do $$ declare t text; begin
  foreach t in array array['work_hours', 'attendance'] loop
    execute format('create trigger audited_insert after insert on %I referencing new table as new_rows for each statement execute function audit.record_statement()', t);
    execute format('create trigger audited_update after update on %I referencing old table as old_rows new table as new_rows for each statement execute function audit.record_statement()', t);
    execute format('create trigger audited_delete after delete on %I referencing old table as old_rows for each statement execute function audit.record_statement()', t);
  end loop;
end $$;
