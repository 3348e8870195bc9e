export {
  accountNames,
  accountOfPerson,
  accountsOfCompany,
  accountsOfUnit,
  type Recipient,
} from './accounts.ts'
export {
  type CompanyRow,
  findCompany,
  findCompanyByCvr,
  isSme,
  type NewCompany,
  registerCompany,
} from './companies.ts'
export { organisationNamed } from './organisations.ts'
export { findPerson, fullName, type NewPerson, type PersonRow, registerPerson } from './persons.ts'
export { allUnits, type UnitRow, unitOfMunicipality, unitOfPostcode } from './units.ts'
