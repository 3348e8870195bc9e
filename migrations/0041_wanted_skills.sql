-- What a company would like its vikar to be able to do, or to learn: named on the vikariat, counted by the fit, never demanded.
-- The same shape as profile.skills, and never more than eight of sixty characters each.
create function app.are_skills(skills text[]) returns boolean immutable strict parallel safe language sql
  return cardinality(skills) <= 8 and array_position(skills, null) is null
    and not exists (select from unnest(skills) s where length(s) not between 1 and 60);
comment on function app.are_skills is 'Up to eight skills of one to sixty characters, none of them null.';

alter table vacancy add column skills text[] not null default '{}' check (app.are_skills(skills));
alter table vacancy_listing add column skills text[] not null default '{}';
comment on column vacancy.skills is 'Wanted, never a condition: the fit counts how many of them a profile names.';
