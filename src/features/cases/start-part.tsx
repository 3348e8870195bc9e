import { day } from '#core/calendar/day.ts'
import { formatDay } from '#core/calendar/format-day.ts'
import type { StartPart } from '#platform/feature.ts'
import type { Lang } from '#platform/text/texts.ts'
import { ButtonLink, Card, StatusTag } from '#platform/ui/index.ts'
import { placeOf } from './pages/step-words.ts'
import { paths } from './paths.ts'
import { listItems } from './store/case-list.ts'
import { turnsOf } from './store/my-turn.ts'
import { ownTasks } from './store/own-tasks.ts'
import { noticeTexts } from './texts/notices.ts'
import { stepSentences } from './texts/step-sentences.ts'
import { WRITERS } from './web/list.tsx'

/** How many tasks stand on the start page; the list of cases has the rest. */
const SHOWN = 6

type Line = { href: string; todo: string; about: string; due: string | undefined; late: boolean }

function Lines({ lines, lang }: { lines: readonly Line[]; lang: Lang }) {
  const t = noticeTexts(lang).start
  return (
    <ul class="bare">
      {lines.map((line) => (
        <li>
          <p>
            <a href={line.href}>{line.todo}</a> {line.late && <StatusTag label={t.late} tone="warning" />}
            <br />
            <span class="muted">
              {line.about}
              {line.due && `, ${t.by(line.due)}`}
            </span>
          </p>
        </li>
      ))}
    </ul>
  )
}

/** Those who see whole cases: whose turn it is in them, the most urgent first, and the way to write a wish. */
export const caseStart: StartPart = {
  roles: ['company', 'shop_steward', 'caseworker', 'secretariat', 'akasse'],
  weight: 6,
  async render({ tx, actor, lang, today, href }) {
    const t = noticeTexts(lang).start
    const words = stepSentences(lang)
    const turns = await turnsOf(tx, actor, day(today))
    const shown = turns.slice(0, SHOWN)
    const items = await listItems(tx, [...new Set(shown.map(({ caseId }) => caseId))])
    const aboutOf = (id: string) => {
      const item = items.find((one) => one.id === id)
      if (!item) return ''
      return actor.companyId ? item.title : `${item.title}, ${item.company}`
    }
    const more = turns.length - shown.length
    return (
      <Card
        title={t.title}
        foot={
          <div class="buttons">
            {WRITERS.includes(actor.role) && (
              <ButtonLink href={href(paths.newCase)} label={t.write} kind="secondary" icon="plus" />
            )}
            <ButtonLink href={href(paths.list)} label={t.all} kind="tertiary" />
          </div>
        }
      >
        {shown.length === 0 ? (
          <p>{t.none}</p>
        ) : (
          <Lines
            lang={lang}
            lines={shown.map(({ caseId, step }) => ({
              href: href(actor.role === 'akasse' ? paths.case(caseId) : placeOf(step.place, caseId)),
              todo: words[step.id].todo,
              about: aboutOf(caseId),
              due: step.due && formatDay(step.due, lang),
              late: step.late,
            }))}
          />
        )}
        {more > 0 && (
          <p>
            <a href={`${href(paths.list)}?tur=ja`}>{t.more(more)}</a>
          </p>
        )}
      </Card>
    )
  },
}

/** Employees, vikarer and schools: what waits for them, each at its own page. */
export const ownStart: StartPart = {
  roles: ['employee', 'jobseeker', 'training_provider'],
  weight: 6,
  async render({ tx, actor, lang, today, href }) {
    const t = noticeTexts(lang)
    const tasks = await ownTasks(tx, actor, day(today))
    if (tasks.length === 0) return null
    return (
      <Card title={t.start.title}>
        <Lines
          lang={lang}
          lines={tasks.slice(0, SHOWN).map((task) => ({
            href: href(task.link),
            todo: t.own[task.what],
            about: task.title,
            due: task.due ? formatDay(task.due, lang) : undefined,
            late: task.due !== null && task.due < today,
          }))}
        />
      </Card>
    )
  },
}
