export { inviteEmployee, withdrawEmployeeInvitation } from './actions/invite-employee.ts'
export { mayManage } from './colleagues.ts'
export type { AccountHooks, Identified, OnIdentified, OnNameProtected } from './hooks.ts'
