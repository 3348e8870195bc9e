import type { Lang } from '#platform/text/texts.ts'
import { Card, StatusTag, Table } from '#platform/ui/index.ts'
import { onBehalfText } from '../on-behalf.ts'
import { paths } from '../paths.ts'
import type { CaseApplication, CaseHire } from '../store/person-case.ts'
import { type PersonTexts, personTexts } from '../texts/person.ts'
import { nextActorOf, statusForUnit, toneOf } from './application-words.ts'
import { periodText, shortDay } from './day-text.ts'
import { NameCell } from './name-cell.tsx'

type ApplicationsProps = {
  lang: Lang
  href: (path: string) => string
  today: string
  personId: string
  logsIn: boolean
  applications: readonly CaseApplication[]
}

/** What the citizen has applied for, whose turn it is and until when. */
export function ApplicationsCard({ lang, href, today, personId, logsIn, applications }: ApplicationsProps) {
  const t = personTexts(lang)
  return (
    <Card title={t.applications}>
      {applications.length === 0 ? (
        <p>{t.noApplications}</p>
      ) : (
        <Table
          caption={t.applications}
          hideCaption
          rows={applications}
          columns={[
            {
              label: t.vacancy,
              rowHeader: true,
              cell: (a) => (
                <NameCell
                  name={<a href={href(paths.application(personId, a.id))}>{a.vacancy?.title}</a>}
                  lines={[
                    a.vacancy?.company,
                    a.on_behalf_reason && `${t.onBehalf}: ${onBehalfText(a.on_behalf_reason, lang)}`,
                  ]}
                />
              ),
            },
            {
              label: t.status,
              cell: (a) => <StatusTag label={statusForUnit(a.status, lang)} tone={toneOf(a.status)} />,
            },
            { label: t.next, cell: (a) => nextActorText(a, logsIn, t) },
            {
              label: t.deadline,
              cell: (a) =>
                a.deadline && nextActorOf(a.status) ? (
                  <div>
                    {shortDay(a.deadline, lang)}{' '}
                    {a.deadline < today && <StatusTag label={t.late} tone="warning" />}
                  </div>
                ) : (
                  '–'
                ),
            },
          ]}
        />
      )}
    </Card>
  )
}

function nextActorText(a: CaseApplication, logsIn: boolean, t: PersonTexts): string {
  switch (nextActorOf(a.status)) {
    case 'unit':
      return t.you
    case 'company':
      return t.company
    case 'person':
      return logsIn ? t.person : t.personByYou
    default:
      return '–'
  }
}

const hireTone = { reserved: 'warning', active: 'success', ended: 'neutral', cancelled: 'neutral' } as const

/** Where the citizen is hired, has been, or is to be. */
export function HiresCard({ lang, hires }: { lang: Lang; hires: readonly CaseHire[] }) {
  const t = personTexts(lang)
  if (hires.length === 0) return null
  return (
    <Card title={t.hires}>
      <ul class="bare">
        {hires.map((h) => (
          <li>
            <p>
              <strong>{h.vacancy?.title}</strong>, {h.vacancy?.company}
              <br />
              {periodText(h.from, h.to, lang)}{' '}
              <StatusTag label={t.hireStatus[h.status]} tone={hireTone[h.status]} />
            </p>
          </li>
        ))}
      </ul>
    </Card>
  )
}
