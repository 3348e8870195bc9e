-- A case can have workplaces in several municipalities. Each of their job centres reads the company it grants and pays, also
-- where the company's own job centre is another; without it the second municipality sees no claim to check.
create policy company_of_case on company for select using ((select app.actor_role()) = 'caseworker'
  and id in (select cu.company_id from case_unit cu where cu.unit_id = (select app.unit_id())));
