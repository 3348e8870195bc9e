-- How much each part of a fit counts, as the secretariat has set it. One row per change, never rewritten: the newest rules, the
-- others are the history. While there is none, the weights of the program rule.

create table fit_weights (
  version integer primary key check (version > 0),
  occupation smallint not null check (occupation between 0 and 100),
  experience smallint not null check (experience between 0 and 100),
  skills smallint not null check (skills between 0 and 100),
  travel smallint not null check (travel between 0 and 100),
  hours smallint not null check (hours between 0 and 100),
  hope smallint not null check (hope between 0 and 100),
  known smallint not null check (known between 0 and 100),
  reason text not null check (length(reason) between 5 and 500),
  changed_by uuid references account on delete set null,
  changed_at timestamptz not null default app.now(),
  check (occupation + experience + skills + travel + hours + hope + known > 0)
);
comment on table fit_weights is 'The weights of the fit, one row per change. The version is the change before plus one: of two changes at once one is refused.';

-- written once
grant select, insert on fit_weights to jobkreds_app;
alter table fit_weights enable row level security;
alter table fit_weights force row level security;
create policy fit_weights_system on fit_weights for all using ((select app.is_system()));
create policy fit_weights_read on fit_weights for select using ((select app.actor_role()) in ('secretariat', 'admin'));
create policy fit_weights_change on fit_weights for insert with check ((select app.actor_role()) = 'secretariat'
  and changed_by = (select app.account_id()));

create trigger audited after insert on fit_weights for each row execute function audit.record();
