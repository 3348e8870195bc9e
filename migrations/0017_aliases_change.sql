-- A company's name for somebody changes with time, when they hide, and when a contact is over: what it learnt under the old
-- one cannot be joined with what it sees under the new. The one it sees now is the one that is not retired.
alter table candidate_alias add column retired_at timestamptz;
alter table candidate_alias drop constraint candidate_alias_company_id_person_id_key;
create unique index candidate_alias_current on candidate_alias (company_id, person_id) where retired_at is null;
create index candidate_alias_person on candidate_alias (person_id);
create index application_alias on application (alias_id);
