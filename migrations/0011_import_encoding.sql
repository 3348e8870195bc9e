-- A text file that is not UTF-8 is read as Windows-1252, and the person is told to look at æ, ø and å.
alter table import_run add column encoding text;
