import { addDays, type Day } from '#core/calendar/day.ts'
import type { Period } from '#core/calendar/period.ts'
import { deadlineFor, isLive, reminderOn } from '#core/exchange/application-status.ts'
import { type ReleaseChoice, release } from '#core/exchange/disclosure.ts'
import { limits } from '#core/exchange/limits.ts'
import type { JsonObject } from '#platform/db/schema.generated.ts'
import { BEHALF_REASONS, ELIGIBLE_REASONS, LEARNER_REASON } from '../words/casework.ts'
import { REFUSAL_NOTES } from '../words/dialogues.ts'
import type { Application, Desk } from './application-desk.ts'
import { conversation } from './conversation.ts'
import { dayOfMoment, moment } from './moments.ts'
import { whyIFit } from './profile-texts.ts'
import type { AliasRow, ApplicationRow, HireRow } from './region.ts'
import { type Chance, seededUuid } from './seeded.ts'
import type { Seeker } from './seekers.ts'
import type { Post } from './vacancies.ts'

const HAS_OFFER = ['offered', 'awaiting_certificate', 'hired']

/** Writes an application with its history, what was shown, what was said, and the hire it led to. */
export function writeApplication(desk: Desk, random: Chance, a: Application): ApplicationRow {
  const { post, seeker, steps } = a
  const last = steps.at(-1)!
  const first = steps[0]!
  const stage = last.to === 'hired' ? 3 : steps.some((one) => one.to === 'talking') ? 2 : 1
  const talk = conversation(desk, random, a)
  const quietSince = last.to === 'talking' ? (talk.at(-1)?.at ?? last.at) : last.at
  const deadline = deadlineFor(last.to, dayOfMoment(quietSince)) ?? null
  const offered = steps.some((one) => HAS_OFFER.includes(one.to))
  const offer = offered ? (a.offer ?? wholeOffer(post)) : undefined
  const onBehalf = a.initiative === 'person' && !seeker.row.account_id
  const ended = !isLive(last.to)
  const notes = REFUSAL_NOTES[last.reason ?? ''] ?? []
  const alias = aliasOf(desk, post, seeker, first.at)
  const row: ApplicationRow = {
    id: seededUuid(desk.seed, 'application', a.key),
    vacancy_id: post.row.id,
    company_id: post.row.company_id,
    person_id: seeker.row.id,
    unit_id: seeker.row.unit_id,
    alias_id: alias.id,
    initiative: a.initiative,
    status: last.to,
    status_at: last.at,
    deadline,
    stage,
    slot: isLive(last.to) && a.initiative === 'person' ? nextSlot(desk, seeker) : null,
    why_i_fit: a.initiative === 'person' ? whyIFit(random, seeker) : '',
    refusal_reason: ended ? (last.reason ?? null) : null,
    refusal_note:
      ended && last.by !== 'system' && notes.length > 0 && random.happens(0.5) ? random.pick(notes) : null,
    on_behalf_by: onBehalf ? (seeker.row.caseworker_id ?? null) : null,
    on_behalf_reason: onBehalf ? behalfReason(random, seeker) : null,
    reminded_at: remindedAt(desk.today, last.to, deadline as Day | null),
    version: steps.length,
    created_at: first.at,
    offer_from: offer?.period.from ?? null,
    offer_to: offer?.period.to ?? null,
    offer_minutes: offer?.minutes ?? null,
  }
  desk.written.application.push(row)
  for (const [index, step] of steps.entries())
    desk.written.application_event.push({
      application_id: row.id,
      at: step.at,
      actor_side: step.by,
      from_status: index === 0 ? null : steps[index - 1]!.to,
      to_status: step.to,
      reason: step.reason ?? null,
    })
  for (const message of talk) desk.written.message.push({ ...message, application_id: row.id })
  const hire = offer ? writeHire(desk, random, a, row, offer) : undefined
  writeDisclosure(desk, random, a, row, hire)
  return row
}

const wholeOffer = (post: Post) => ({
  period: { from: post.starts, to: post.ends },
  minutes: post.row.weekly_minutes_max as number,
})

const behalfReason = (random: Chance, { danish }: Seeker): string =>
  danish === 'some' && random.happens(0.7) ? LEARNER_REASON : random.pick(BEHALF_REASONS)

function aliasOf(desk: Desk, post: Post, seeker: Seeker, at: string): AliasRow {
  const key = `${post.row.company_id}/${seeker.row.id}`
  const known = desk.aliases.get(key)
  if (known) {
    if (at < known.created_at) known.created_at = at
    return known
  }
  const alias = {
    id: seededUuid(desk.seed, 'alias', key),
    company_id: post.row.company_id,
    person_id: seeker.row.id,
    created_at: at,
  }
  desk.aliases.set(key, alias)
  desk.written.candidate_alias.push(alias)
  return alias
}

function nextSlot(desk: Desk, seeker: Seeker): number {
  const slot = (desk.slots.get(seeker.row.id) ?? 0) + 1
  desk.slots.set(seeker.row.id, slot)
  return slot
}

function remindedAt(today: Day, status: ApplicationRow['status'], deadline: Day | null): string | null {
  if (!deadline || !isLive(status as 'sent')) return null
  const due = reminderOn(status as 'sent', deadline)
  return due < today ? moment(due, 7 * 60) : null
}

/** The place held or filled, with what became of it; and the job centre's decision behind it. */
function writeHire(
  desk: Desk,
  random: Chance,
  a: Application,
  row: ApplicationRow,
  offer: { period: Period; minutes: number },
): HireRow | undefined {
  const said = a.steps.find(
    (one) => one.by === 'person' && ['awaiting_certificate', 'hired'].includes(one.to),
  )
  if (!said) return undefined
  const status = a.steps.at(-1)!.to
  const decided = a.steps.find((one) => one.by === 'unit')
  const over = status === 'hired' && offer.period.to < desk.today
  const early =
    status === 'hired' && !over && offer.period.from < addDays(desk.today, -30) && random.happens(0.06)
  const no = status === 'not_certified' ? 1 : (desk.openings.get(a.post.row.id) ?? 0) + 1
  if (status !== 'not_certified') desk.openings.set(a.post.row.id, no)
  const endedOn = over ? offer.period.to : early ? addDays(desk.today, -random.int(2, 20)) : null
  const hire: HireRow = {
    id: seededUuid(desk.seed, 'hire', a.key),
    application_id: row.id,
    vacancy_id: row.vacancy_id,
    opening_no: no,
    company_id: row.company_id,
    person_id: row.person_id,
    unit_id: row.unit_id,
    period: `[${offer.period.from},${addDays(offer.period.to, 1)})`,
    weekly_minutes: offer.minutes,
    status:
      status === 'not_certified'
        ? 'cancelled'
        : status === 'awaiting_certificate'
          ? 'reserved'
          : endedOn
            ? 'ended'
            : 'active',
    hired_at: said.at,
    ended_on: status === 'not_certified' ? dayOfMoment(decided!.at) : endedOn,
    end_reason:
      status === 'not_certified'
        ? 'not_certified'
        : early
          ? random.pick(['agreed', 'found_other_job', 'not_as_agreed'])
          : null,
  }
  desk.written.hire.push(hire)
  if (endedOn)
    desk.written.application_event.push({
      application_id: row.id,
      at: early ? moment(endedOn, random.int(540, 900)) : moment(addDays(endedOn, 1), 135),
      actor_side: early ? (hire.end_reason === 'found_other_job' ? 'person' : 'company') : 'system',
      from_status: 'hired',
      to_status: 'ended',
      reason: hire.end_reason ?? null,
    })
  if (status === 'hired' && a.post.row.category === 'jobrotation')
    certify(desk, random, a, offer.period.from, decided?.at ?? said.at, decided !== undefined)
  return hire
}

/** A decision that says eligible on the first day of work: taken while the place was held, or some weeks before. */
function certify(
  desk: Desk,
  random: Chance,
  a: Application,
  from: Day,
  hiredAt: string,
  whileHeld: boolean,
): void {
  const { row } = a.seeker
  const held = desk.certificates.get(row.id) ?? []
  if (held.some((one) => one.decision === 'eligible' && one.valid_from <= from && from <= one.valid_to))
    return
  const registered = dayOfMoment(row.created_at)
  const wanted = addDays(dayOfMoment(hiredAt), -random.int(4, 30))
  const earlier = wanted < registered ? registered : wanted
  const decidedAt = whileHeld ? hiredAt : moment(earlier, random.int(500, 900))
  const decided = dayOfMoment(decidedAt)
  held.push({
    id: seededUuid(desk.seed, 'certificate', row.id, held.length),
    person_id: row.id,
    unit_id: row.unit_id,
    decision: 'eligible',
    reason: random.pick(ELIGIBLE_REASONS),
    valid_from: decided,
    valid_to: addDays(from, random.int(20, 120)),
    decided_by: row.caseworker_id ?? desk.staff.ofUnit.get(row.unit_id)?.[0]?.id ?? null,
    decided_at: decidedAt,
    superseded_at: null,
  })
  desk.certificates.set(row.id, held)
}

/** What the company reads: nothing before both want to talk, nothing after a no, the name alone a month after a hire. */
function writeDisclosure(
  desk: Desk,
  random: Chance,
  a: Application,
  row: ApplicationRow,
  hire: HireRow | undefined,
): void {
  const { seeker, steps } = a
  const talkedAt = steps.find((one) => one.to === 'talking')?.at
  if (a.initiative === 'company' && !talkedAt) return
  const { row: person } = seeker
  const profile = desk.profiles.get(person.id)
  const choice: ReleaseChoice = {
    name: random.happens(0.55) ? 'full' : 'given',
    contact: person.phone && (random.happens(0.65) || !person.email) ? 'phone' : 'email',
    about: random.happens(0.7),
    employers: random.happens(0.6),
    cv: false,
  }
  const isHired = row.status === 'hired'
  const live = isLive(row.status as 'sent')
  const released = release(
    {
      givenName: person.given_name,
      familyName: person.family_name ?? '',
      phone: person.phone ?? undefined,
      email: person.email ?? undefined,
      about: profile?.about ?? '',
      experiences: (desk.jobs.get(person.id) ?? []).map((job) => ({
        title: job.title,
        employer: job.employer,
        fromYear: job.from_year,
        toYear: job.to_year ?? undefined,
      })),
      cv: undefined,
    },
    choice,
    isHired ? 3 : 2,
  )
  if (!released.ok) throw new Error(`${person.given_name}: ${released.reason}`)
  const longOver = hire?.ended_on && hire.ended_on < addDays(desk.today, -limits.daysUntilNameOnly)
  const fields =
    !talkedAt || (!live && !isHired) ? {} : longOver ? { name: released.value.name } : released.value
  desk.written.disclosure.push({
    application_id: row.id,
    company_id: row.company_id,
    person_id: row.person_id,
    choice: { ...choice },
    fields: { ...fields } as JsonObject,
    released_at: talkedAt ?? steps[0]!.at,
    withdrawn_at: live || isHired ? null : row.status_at,
    version: 1 + Number(talkedAt !== undefined) + Number(isHired || !live),
  })
}
