import { danishDayAt } from '#core/calendar/copenhagen-time.ts'
import { type Cvr, formatCvr } from '#core/identity/cvr.ts'
import { formatPhone, type Phone } from '#core/identity/phone.ts'
import type { CompanyRow } from '#features/directory/index.ts'
import type { Lang } from '#platform/text/texts.ts'
import { Alert, Card, DefinitionList, StatusTag, Table, Tag, Timeline } from '#platform/ui/index.ts'
import { onBehalfText } from '../on-behalf.ts'
import { paths } from '../paths.ts'
import type { CompanyEvent, CompanyVacancy, ContactPerson } from '../store/companies.ts'
import type { HandoverRow } from '../store/handovers.ts'
import { type CompaniesTexts, companiesTexts } from '../texts/companies.ts'
import { personTexts } from '../texts/person.ts'
import { deedName, wordTexts } from '../texts/words.ts'
import { momentText, periodText } from './day-text.ts'
import { NameCell } from './name-cell.tsx'

type CompanyPageProps = {
  lang: Lang
  href: (path: string) => string
  company: CompanyRow
  contacts: readonly ContactPerson[]
  vacancies: readonly CompanyVacancy[]
  history: readonly CompanyEvent[]
  handover: HandoverRow | undefined
}

/** One of the unit's companies. */
export function CompanyPage(p: CompanyPageProps) {
  const { lang, href, company } = p
  const t = companiesTexts(lang)
  const words = personTexts(lang)
  return (
    <div class="two-columns">
      <div class="case-main">
        {p.handover && (
          <Alert
            kind="info"
            title={words.handoverTitle(p.handover.to_name)}
            action={<a href={href(paths.handover(p.handover.id))}>{words.handoverSee}</a>}
          />
        )}
        <VacanciesCard {...p} />
        <ContactsCard {...p} />
        <Card title={t.history}>
          {p.history.length === 0 ? (
            <p>{t.noHistory}</p>
          ) : (
            <Timeline label={t.history} events={p.history.map((e) => lineOf(e, lang, t))} />
          )}
        </Card>
      </div>
      <div class="case-side">
        <Card title={t.toDo} tone="tint">
          <ul class="bare case-list">
            <li>
              <a href={href(paths.newVacancy(company.id))}>{t.post}</a>
            </li>
            <li>
              <a href={href(paths.handOverCompany(company.id))}>{t.handOver}</a>
            </li>
          </ul>
        </Card>
        <FactsCard lang={lang} company={company} />
      </div>
    </div>
  )
}

function FactsCard({ lang, company: c }: Pick<CompanyPageProps, 'lang' | 'company'>) {
  const t = companiesTexts(lang)
  return (
    <Card
      title={t.facts}
      aside={c.status === 'dissolved' ? <StatusTag label={t.dissolved} tone="warning" /> : undefined}
    >
      <DefinitionList
        items={[
          { term: t.cvr, value: formatCvr(c.cvr as Cvr) },
          { term: t.address, value: [c.street, `${c.postcode} ${c.town}`].filter(Boolean).join(', ') },
          { term: t.sector, value: t.sectors[c.sector as 'private' | 'public'] },
          { term: t.employees, value: c.employees?.toLocaleString(lang) },
          { term: t.phone, value: c.phone && formatPhone(c.phone as Phone) },
          {
            term: t.website,
            // an address of another kind is text, never something to press
            value: c.website?.startsWith('https://') ? (
              <a href={c.website} rel="noopener noreferrer">
                {c.website}
              </a>
            ) : (
              c.website
            ),
          },
        ]}
      />
    </Card>
  )
}

const tones = { draft: 'neutral', published: 'success', closed: 'neutral' } as const

function VacanciesCard({ lang, href, vacancies }: CompanyPageProps) {
  const t = companiesTexts(lang)
  return (
    <Card title={t.vacancies}>
      {vacancies.length === 0 ? (
        <p>{t.noVacancies}</p>
      ) : (
        <Table
          caption={t.vacancies}
          hideCaption
          rows={vacancies}
          columns={[
            {
              label: t.vacancy,
              rowHeader: true,
              cell: (v) => (
                <NameCell
                  name={<a href={href(paths.vacancy(v.id))}>{v.title || `${t.vacancy} ${v.number}`}</a>}
                  lines={[v.source === 'on_behalf' && t.onBehalf]}
                />
              ),
            },
            {
              label: t.period,
              cell: (v) => (v.starts_on && v.ends_on ? periodText(v.starts_on, v.ends_on, lang) : '–'),
            },
            { label: t.places, numeric: true, cell: (v) => String(v.openings) },
            {
              label: t.status,
              cell: (v) => <StatusTag label={t.statuses[v.status]} tone={tones[v.status]} />,
            },
          ]}
        />
      )}
    </Card>
  )
}

function ContactsCard({ lang, contacts }: CompanyPageProps) {
  const t = companiesTexts(lang)
  return (
    <Card title={t.contacts}>
      {contacts.length === 0 ? (
        <p>{t.noContacts}</p>
      ) : (
        <ul class="bare">
          {contacts.map((c) => (
            <li>
              <p>
                <strong>{c.name}</strong> {c.manages && <Tag label={t.manages} />}
                {c.email && (
                  <>
                    <br />
                    <a href={`mailto:${c.email}`}>{c.email}</a>
                  </>
                )}
                {c.phone && (
                  <>
                    <br />
                    {formatPhone(c.phone as Phone)}
                  </>
                )}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

function lineOf(e: CompanyEvent, lang: Lang, t: CompaniesTexts) {
  const w = wordTexts(lang)
  const title = e.title ?? ''
  const named: Record<string, string> = {
    published: t.wasPublished(title),
    closed: t.wasClosed(title),
    moved: t.wasMoved(title),
  }
  const ours = named[e.what] === undefined
  return {
    title: named[e.what] ?? deedName(e.what, w),
    when: momentText(e.at, lang),
    at: danishDayAt(e.at.getTime()),
    ...(ours ? { who: e.by ?? w.formerColleague } : {}),
    ...(e.reason ? { text: onBehalfText(e.reason, lang) } : {}),
  }
}
