import type { Expression } from '../../expression.ts'

/** The special pool pays only for those with short or medium-length higher education that is in use. */
export const withoutSpecialPool: Expression = {
  any: [
    { oneOf: [{ fact: 'employee-education-level' }, ['none', 'eud', 'lvu']] },
    { fact: 'employee-education-unused-five-years' },
    { not: { fact: 'special-pool-commitment' } },
  ],
}
