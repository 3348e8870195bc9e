-- A vikar who signs is the vikar of the case, also where nobody has an account for them.
alter table agreement_signer add column temp_id uuid references case_temp on delete cascade;
alter table agreement_signer add constraint signer_temp check (side = 'temp' or temp_id is null);
create index signer_temp on agreement_signer (temp_id);
-- one place for each signer of a version
create unique index signer_once on agreement_signer
  (agreement_id, side, coalesce(employee_id, temp_id, organisation_id, unit_id, '00000000-0000-0000-0000-000000000000'::uuid))
  where side <> 'temp' or temp_id is not null;
