-- What an employee or a vikar answers after 3, 6 and 12 months is told to the job centre; the workplace reads figures only.
drop policy follow_up_company on follow_up;
