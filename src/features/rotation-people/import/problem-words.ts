import { type Problem, problemText } from '#platform/form/parse.ts'
import type { Lang } from '#platform/text/texts.ts'
import { companyTexts } from '../texts/company.ts'
import { EMPLOYEE_COLUMNS } from './employee-columns.ts'
import type { ImportProblem } from './import-employees.ts'

/** What is wrong in a cell of a line with an employee, with the column it stands in. */
export function employeeFaultText(p: Problem, lang: Lang): { column: string; text: string } {
  const column = EMPLOYEE_COLUMNS.find((c) => c.key === p.field)?.name[lang] ?? ''
  return { column, text: problemText(p, lang) }
}

/** Why an employee of a line cannot be kept. */
export function employeeProblemText(p: ImportProblem, lang: Lang): string {
  const sentence = companyTexts(lang).lineProblem[p.key]
  return typeof sentence === 'string' ? sentence : sentence(p.name ?? '')
}
