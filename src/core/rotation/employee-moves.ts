import { type MoveTable, organisers } from './move-table.ts'

/** How an employee stands in a case: asked, has said yes or no, or is taken out of it. */
export type EmployeeStatus = 'added' | 'agreed' | 'declined' | 'removed'

export type EmployeeMove =
  | 'agree'
  | 'decline'
  /** A yes that somebody writes down for the employee, with a reason. */
  | 'agree_for'
  /** Goal and return plan. */
  | 'plan'
  | 'return_talk'
  | 'take_out'
  | 'take_back'

/**
 * An employee's own no is the employee's: nobody says yes for somebody who has said no. A yes may become a no at any time.
 */
export const employeeMoves: MoveTable<EmployeeStatus, EmployeeMove> = {
  by: {
    agree: ['employee'],
    decline: ['employee'],
    agree_for: organisers,
    plan: [...organisers, 'employee'],
    return_talk: organisers,
    take_out: organisers,
    take_back: organisers,
  },
  next: {
    added: { agree: 'agreed', decline: 'declined', agree_for: 'agreed', plan: 'added', take_out: 'removed' },
    agreed: { decline: 'declined', plan: 'agreed', return_talk: 'agreed', take_out: 'removed' },
    declined: { agree: 'agreed', take_out: 'removed' },
    removed: { take_back: 'added' },
  },
}

/** The status that the facts of a row say. */
export const employeeStatus = (row: {
  agreed: boolean
  declined: boolean
  removed: boolean
}): EmployeeStatus => (row.removed ? 'removed' : row.declined ? 'declined' : row.agreed ? 'agreed' : 'added')
