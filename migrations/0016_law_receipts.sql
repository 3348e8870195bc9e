-- Decisions under dated law: each is kept as the receipt it was, with the edition of the scheme that made it, so that
-- it can be read and repeated years later, whatever the scheme says by then.
create table law_edition (
  scheme text not null,
  edition text not null,
  content jsonb not null,
  sha256 bytea not null,
  first_used_at timestamptz not null default app.now(),
  primary key (scheme, edition)
);
comment on table law_edition is 'The whole scheme as it stood: published law, nobody''s secret.';

create table law_receipt (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references person on delete cascade,
  unit_id uuid not null references unit,
  purpose text not null check (purpose in ('certificate', 'hire')),
  scheme text not null,
  edition text not null,
  day date not null,
  outcome text not null check (outcome in ('met', 'not-met', 'unknown', 'not-in-force')),
  receipt jsonb not null,
  stated jsonb not null default '{}',
  made_by uuid references account,
  made_at timestamptz not null default app.now(),
  foreign key (scheme, edition) references law_edition
);
comment on column law_receipt.stated is 'The facts somebody stated for it; the others follow from what is known of the person and the job.';
create index law_receipt_person on law_receipt (person_id, made_at);
create index law_receipt_unit on law_receipt (unit_id);

alter table certificate add column receipt_id uuid references law_receipt on delete set null;
comment on column certificate.receipt_id is 'What the rules of the day said when it was decided.';
alter table hire add column receipt_id uuid references law_receipt on delete set null;
comment on column hire.receipt_id is 'The same asked again with the terms of the hire.';

grant select, insert on law_edition to jobkreds_app;
-- a receipt is never changed; its unit follows the person
grant select, insert, delete on law_receipt to jobkreds_app;
grant update (unit_id) on law_receipt to jobkreds_app;

alter table law_receipt enable row level security;
alter table law_receipt force row level security;
create policy law_receipt_system on law_receipt for all using ((select app.is_system()));
create policy law_receipt_unit on law_receipt for all using (unit_id = (select app.unit_id()) and (select app.actor_role()) = 'caseworker');
create policy law_receipt_own on law_receipt for select using (person_id = (select app.person_id()) and (select app.actor_role()) = 'jobseeker');
create trigger audited after insert or update or delete on law_receipt for each row execute function audit.record();
