-- What a person is told of an import: whether it was to publish, how much became public, how many lines could not be
-- used, and which vikariater stay drafts because they lack something.
alter table import_run
  add column publish boolean not null default false,
  add column published integer not null default 0,
  add column bad_lines integer not null default 0,
  add column drafts jsonb not null default '[]',
  add column problem jsonb;
comment on column import_run.problem is 'Why the file as a whole could not be used.';
comment on column import_run.file is 'The file itself, for a second try and for the lines that failed; forgotten after two weeks.';
create index import_run_file on import_run (created_at) where file is not null;
