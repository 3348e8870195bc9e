-- Whom a company wants to train, in its own words, as the wish says it: the employees themselves come later.
alter table rotation_case add column whom text not null default '' check (length(whom) <= 300);
