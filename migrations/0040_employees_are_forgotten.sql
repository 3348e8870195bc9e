-- Who is forgotten as an employee has no role, invitation or session of it left.
alter table membership drop constraint membership_employee_id_fkey, add foreign key (employee_id) references employee on delete cascade;
alter table invitation drop constraint invitation_employee_id_fkey, add foreign key (employee_id) references employee on delete cascade;
alter table session drop constraint session_membership_id_fkey, add foreign key (membership_id) references membership on delete cascade;
