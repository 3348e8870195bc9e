export {
  type ColumnKey as EmployeeColumnKey,
  columnOf as employeeColumnOf,
  EMPLOYEE_COLUMNS,
} from './import/employee-columns.ts'
export { importEmployees } from './import/import-employees.ts'
export { employeeFaultText, employeeProblemText } from './import/problem-words.ts'
export { type EmployeeLine, readEmployeeLine } from './import/read-employees.ts'
