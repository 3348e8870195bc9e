import { addDays, type Day, day } from '#core/calendar/day.ts'
import { formatDay, formatPeriod } from '#core/calendar/format-day.ts'
import type { StartPart } from '#platform/feature.ts'
import { Card } from '#platform/ui/index.ts'
import { NOTICE_DAYS, ownerOf } from './model.ts'
import { paths } from './paths.ts'
import { runsOf } from './store/runs.ts'
import { ownParts, sharedOf, underWay, wholeFor } from './store/shared.ts'
import { startTexts } from './texts/start.ts'
import { jobName } from './words.ts'

/** How many are named on a start page; the list has the rest. */
const NAMED = 5

type Line = { readonly todo: string; readonly path: string; readonly about: string }

function Lines({ lines, href }: { lines: readonly Line[]; href: (path: string) => string }) {
  return (
    <ul class="bare">
      {lines.slice(0, NAMED).map((line) => (
        <li>
          <p>
            <a href={href(line.path)}>{line.todo}</a>
            <br />
            <span class="muted">{line.about}</span>
          </p>
        </li>
      ))}
    </ul>
  )
}

/** Those who run a pool: what all agreed to, what must be asked anew, and proposals nobody is asked about yet. */
const staffStart: StartPart = {
  roles: ['caseworker', 'secretariat'],
  weight: 26,
  async render({ tx, actor, lang, today, href }) {
    const owner = ownerOf(actor)
    if (!owner) return null
    const t = startTexts(lang)
    const asked = await underWay(tx, owner, day(today))
    const inOrder = (['agreed', 'reopened', 'lapsed'] as const).flatMap((status) =>
      asked.filter((shared) => shared.status === status).map((shared) => ({ status, shared })),
    )
    const lines: Line[] = inOrder.map(({ status, shared }) => ({
      todo: t.todo[status],
      path: paths.shared(shared.run_id, shared.id),
      about: t.about(
        shared.number,
        jobName(shared.occupation_code, lang),
        formatPeriod({ from: shared.starts_on, to: shared.ends_on }, lang),
      ),
    }))
    const [newest] = await runsOf(tx, owner, 1)
    const proposed =
      newest?.status === 'done' || newest?.status === 'stopped'
        ? (await sharedOf(tx, newest.id)).filter(
            ({ status, starts_on }) => status === 'proposed' && starts_on > addDays(day(today), NOTICE_DAYS),
          )
        : []
    if (newest && proposed.length > 0)
      lines.push({
        todo: t.proposed(proposed.length),
        path: paths.run(newest.id),
        about: t.run(newest.number),
      })
    if (lines.length === 0) return null
    return (
      <Card title={t.title} foot={<a href={href(paths.pool)}>{t.all}</a>}>
        <Lines lines={lines} href={href} />
        {lines.length > NAMED && <p>{t.more(lines.length - NAMED)}</p>}
      </Card>
    )
  },
}

/** A company that is asked, or that may make the drafts for all. */
const companyStart: StartPart = {
  roles: ['company'],
  weight: 7,
  async render({ tx, actor, lang, today, href }) {
    const t = startTexts(lang)
    const lines: Line[] = []
    for (const part of await ownParts(tx, actor.companyId ?? '')) {
      const isAsked = part.status === 'asked' && part.respond_by >= today
      if (!isAsked && (part.status !== 'yes' || part.whole_to < today)) continue
      const whole = await wholeFor(tx, part)
      const mayPost = whole.status === 'agreed' && whole.leadCompanyId === actor.companyId
      if (isAsked ? whole.status !== 'asked' : !mayPost) continue
      const period = formatPeriod({ from: part.whole_from, to: part.whole_to }, lang)
      const job = jobName(part.occupation_code, lang)
      lines.push({
        todo: isAsked ? t.answer(job) : t.post(job),
        path: paths.part(part.id),
        about: isAsked ? t.answerBy(period, formatDay(part.respond_by as Day, lang)) : period,
      })
    }
    if (lines.length === 0) return null
    return (
      <Card title={t.title} tone="accent" foot={<a href={href(paths.asked)}>{t.all}</a>}>
        <Lines lines={lines} href={href} />
        {lines.length > NAMED && <p>{t.more(lines.length - NAMED)}</p>}
      </Card>
    )
  },
}

/** What there is to decide about shared vikariater, on the start pages of those who decide it. */
export const startParts: StartPart[] = [staffStart, companyStart]
