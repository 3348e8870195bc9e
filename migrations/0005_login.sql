-- What the broker told at login (CPR number, CVR number), sealed, for as long as the session lives: needed when a person
-- says for the first time who they are here, and when a company's invitation is accepted.
alter table session add column identity_sealed bytea;

-- A role that the login itself gave ends when a later login no longer gives it; one given by an administrator stays.
alter table membership add column from_login boolean not null default false;
