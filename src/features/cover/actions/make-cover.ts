import type { Day } from '#core/calendar/day.ts'
import { ok, type Result, refuse } from '#core/result.ts'
import { isLive } from '#core/rotation/case-moves.ts'
import { addEvent, type CaseRow, caseStatusOf, type Env } from '#features/cases/index.ts'
import { interpretOccupation, type StartRefusal, startDraft } from '#features/vacancies/index.ts'
import { asSystem } from '#platform/db/transaction.ts'
import type { AwayPerson } from '../model.ts'
import { coursesOf, freeVacancies, lastPayAgreement, lastSkills, peopleOf } from '../store.ts'
import { vacancyTexts } from '../texts/vacancy.ts'

export type NewCover = {
  functionTitle: string
  workplaceId: string
  from: Day
  to: Day
  weeklyMinutes: number
  introductionDays: number
  caseEmployeeIds: readonly string[]
  payAgreement?: string
  /** A vikariat the company has posted already; without one a draft is written from the case. */
  vacancyId?: string | null
  onBehalfReason?: string | undefined
}

export type MakeRefusal = StartRefusal | 'nobody' | 'no-place' | 'case-over' | 'vacancy-taken'

/**
 * Makes a vikariat of the case, and its draft in the vikarbørs with everything the case knows: what remains is to read it
 * through and post it. Whoever is hired for it becomes a vikar of the case by itself.
 */
export async function makeCover(
  env: Env,
  row: CaseRow,
  input: NewCover,
): Promise<Result<{ coverId: string; vacancyId: string }, MakeRefusal>> {
  const { tx } = env
  if (!isLive(caseStatusOf(row))) return refuse('case-over')
  const people = (await peopleOf(tx, row.id)).filter((p) => input.caseEmployeeIds.includes(p.id))
  if (people.length === 0) return refuse('nobody')
  const place = await tx
    .selectFrom('workplace')
    .select(['id', 'name', 'street', 'postcode'])
    .where('id', '=', input.workplaceId)
    .where('company_id', '=', row.company_id)
    .executeTakeFirst()
  if (!place) return refuse('no-place')
  const vacancy = await vacancyFor(env, row, input, place, people)
  if (!vacancy.ok) return vacancy
  const { id } = await tx
    .insertInto('case_cover')
    .values({
      case_id: row.id,
      company_id: row.company_id,
      vacancy_id: vacancy.value.id,
      function_title: input.functionTitle,
      occupation_code: people[0]!.occupation,
      workplace_id: place.id,
      starts_on: vacancy.value.from,
      ends_on: vacancy.value.to,
      weekly_minutes: vacancy.value.weeklyMinutes,
      introduction_days: input.introductionDays,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('cover_for')
    .values(
      people.map((p) => ({
        cover_id: id,
        case_id: row.id,
        company_id: row.company_id,
        case_employee_id: p.id,
      })),
    )
    .execute()
  // somebody may have been hired for it before it became the case's
  await asSystem(tx, (s) =>
    s
      .updateTable('hire')
      .set((e) => ({ vacancy_id: e.ref('vacancy_id') }))
      .where('vacancy_id', '=', vacancy.value.id)
      .execute(),
  )
  await addEvent(env, {
    case: row,
    kind: 'cover.made',
    data: {
      function: input.functionTitle,
      from: vacancy.value.from,
      to: vacancy.value.to,
      people: people.length,
    },
  })
  return ok({ coverId: id, vacancyId: vacancy.value.id })
}

type Made = { id: string; from: Day; to: Day; weeklyMinutes: number }

async function vacancyFor(
  env: Env,
  row: CaseRow,
  input: NewCover,
  place: { street: string | null; postcode: string },
  people: readonly AwayPerson[],
): Promise<Result<Made, MakeRefusal>> {
  if (input.vacancyId) {
    const known = (await freeVacancies(env.tx, row.company_id)).find((v) => v.id === input.vacancyId)
    if (!known) return refuse('vacancy-taken')
    return ok({
      id: known.id,
      from: known.starts_on as Day,
      to: known.ends_on as Day,
      weeklyMinutes: known.weekly_minutes_max!,
    })
  }
  // the ad is read in Danish, whatever language the page is in
  const t = vacancyTexts('da')
  const courses = await coursesOf(env.tx, input.caseEmployeeIds)
  const subject = courses.length > 0 ? courses.join(', ') : row.subject || row.title
  const code = people.find((p) => p.occupation)?.occupation
  const meant = code ? undefined : interpretOccupation(input.functionTitle)
  const occupation = code ?? (meant?.kind === 'one' ? meant.value.code : null)
  const draft = await startDraft(env, {
    companyId: row.company_id,
    onBehalfReason: input.onBehalfReason,
    input: {
      category: 'jobrotation',
      title: t.title(input.functionTitle),
      occupation,
      // read through and changed in the draft like everything else
      skills: await lastSkills(env.tx, row.company_id, occupation),
      description: t.description(input.functionTitle, people.length, subject, row.must_not_stop),
      startsOn: input.from,
      endsOn: input.to,
      weeklyHoursMin: input.weeklyMinutes,
      weeklyHoursMax: input.weeklyMinutes,
      openings: 1,
      street: place.street ?? '',
      place: place.postcode,
      training: subject.slice(0, 1000),
      introduction: input.introductionDays > 0 ? t.introduction(input.introductionDays) : '',
      payAgreement: input.payAgreement || (await lastPayAgreement(env.tx, row.company_id)),
    },
  })
  if (!draft.ok) return draft
  return ok({ id: draft.value.id, from: input.from, to: input.to, weeklyMinutes: input.weeklyMinutes })
}
