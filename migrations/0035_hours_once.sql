-- An employee's day of training counts in one case only; what a vikar without a login says of a week is written down with a reason.

alter table case_employee add constraint case_employee_of unique (id, employee_id);
alter table work_hours add column employee_id uuid;
update work_hours h set employee_id = ce.employee_id from case_employee ce where ce.id = h.case_employee_id;
alter table work_hours add constraint hours_whose check ((employee_id is null) = (case_employee_id is null)),
  add foreign key (case_employee_id, employee_id) references case_employee (id, employee_id) on delete cascade;
create unique index hours_employee_once on work_hours (employee_id, day) where employee_id is not null and minutes > 0;

alter table hours_confirmation add column on_behalf_reason text check (length(on_behalf_reason) between 5 and 300);
-- the job centre answers only for a vikar who cannot, and says why
do $$ declare t text; begin
  foreach t in array array['insert', 'update'] loop
    execute format('create policy hours_confirmation_for_%s on hours_confirmation for %s %s', t, t,
      case t when 'insert' then 'with check' else 'using (app.actor_role() = ''caseworker'' and case_id = any ((select app.my_cases())::uuid[])) with check' end
      || ' ((select app.actor_role()) = ''caseworker'' and case_id = any ((select app.my_cases())::uuid[])
        and on_behalf_reason is not null and by_account = (select app.account_id()))');
  end loop;
end $$;
create policy hours_confirmation_own_hand on hours_confirmation as restrictive for insert
  with check ((select app.actor_role()) in ('system', 'caseworker') or on_behalf_reason is null);
