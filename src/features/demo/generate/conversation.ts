import { addDays, type Day, weekday } from '#core/calendar/day.ts'
import { formatDay } from '#core/calendar/format-day.ts'
import { WEEKDAYS_DA } from '#core/calendar/month-names.ts'
import { nextWorkingDay } from '#core/calendar/working-days.ts'
import { SIMPLE_TALKS, TALKS, type Turn } from '../words/dialogues.ts'
import { fill, numberWord } from '../words/grammar.ts'
import type { Application, Desk } from './application-desk.ts'
import { dayOfMoment, moment } from './moments.ts'
import type { MessageRow } from './region.ts'
import { type Chance, seededUuid } from './seeded.ts'

type Said = Omit<MessageRow, 'application_id'>

const MEETING_TIMES = ['9', '10', '10.30', '11', '13', '14', '14.30'] as const

/** What the two write to each other while they talk. Somebody without a login of their own is telephoned instead. */
export function conversation(desk: Desk, random: Chance, a: Application): Said[] {
  const talkIndex = a.steps.findIndex((one) => one.to === 'talking')
  const account = a.seeker.row.account_id
  if (talkIndex < 0 || !account || (!a.seeker.persona && !random.happens(0.72))) return []
  const started = dayOfMoment(a.steps[talkIndex]!.at)
  const next = a.steps[talkIndex + 1]
  const until = next ? addDays(dayOfMoment(next.at), -1) : addDays(desk.today, -1)
  if (until < addDays(started, 1)) return []
  const turns = random.pick<readonly Turn[]>(a.seeker.danish === 'some' ? SIMPLE_TALKS : TALKS)
  const days = spread(addDays(started, 1), until, turns.length)
  const company = desk.staff.ofCompany.get(a.post.row.company_id)?.[0]
  const meeting = nextWorkingDay(addDays(days.at(-1)!, random.int(1, 3)))
  const words = {
    fornavn: a.seeker.row.given_name,
    kontaktfornavn: (a.post.row.contact_name || 'du').split(' ')[0]!,
    dag: WEEKDAYS_DA[weekday(meeting) - 1]!,
    tid: random.pick(MEETING_TIMES),
    start: formatDay(a.post.starts, 'da').replace(/ \d{4}$/, ''),
    hold: numberWord(random.int(4, 12)),
  }
  let minutes = random.int(8 * 60, 11 * 60)
  return turns.slice(0, days.length).map(([side, text], index): Said => {
    const day = days[index]!
    minutes =
      index > 0 && days[index - 1] === day ? minutes + random.int(12, 70) : random.int(8 * 60, 16 * 60)
    const at = moment(day, minutes)
    const isLast = index === Math.min(turns.length, days.length) - 1
    return {
      id: seededUuid(desk.seed, 'message', a.key, index),
      company_id: a.post.row.company_id,
      person_id: a.seeker.row.id,
      from_side: side,
      account_id: side === 'person' ? account : (company?.id ?? null),
      body: fill(text, words),
      at,
      read_at: isLast && random.happens(0.5) ? null : moment(day, Math.min(minutes + random.int(5, 9), 1439)),
    }
  })
}

/** Days for so many turns, several on one day where there are few. */
function spread(from: Day, to: Day, count: number): Day[] {
  const days: Day[] = []
  let day = from
  for (let n = 0; n < count; n++) {
    days.push(day)
    if (n % 2 === 1 && day < to) day = addDays(day, 1)
  }
  return days
}
