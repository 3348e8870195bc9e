import type { Lang } from '#platform/text/texts.ts'
import {
  ActiveFilters,
  ButtonLink,
  EmptyState,
  Pagination,
  StatusTag,
  Table,
  Tabs,
  ViewLinks,
} from '#platform/ui/index.ts'
import { PER_PAGE } from '../model.ts'
import { paths } from '../paths.ts'
import { personListHref } from '../person-query.ts'
import {
  type ListedPerson,
  type PersonQuery,
  type PersonView,
  personViews,
  whoseChoices,
} from '../store/person-list.ts'
import { personsTexts } from '../texts/persons.ts'
import { wordTexts } from '../texts/words.ts'
import { shortDay } from './day-text.ts'
import { NameCell } from './name-cell.tsx'

export type PersonListProps = {
  lang: Lang
  href: (path: string) => string
  query: PersonQuery
  persons: readonly ListedPerson[]
  counts: Readonly<Record<PersonView, number>>
}

/** The unit's citizens, by selection and by whose they are. */
export function PersonList({ lang, href, query, persons, counts }: PersonListProps) {
  const t = personsTexts(lang)
  const w = wordTexts(lang)
  const to = (change: Partial<PersonQuery>) => href(personListHref({ ...query, page: 1, ...change }))
  const whose = { all: w.all, mine: w.mine, nobody: w.nobody }
  const found = counts[query.view]
  return (
    <>
      <Tabs
        label={t.viewsLabel}
        tabs={personViews.map((view) => ({
          href: to({ view }),
          label: t.views[view],
          count: counts[view],
          current: view === query.view,
        }))}
      />
      <div class="results-head">
        <h2>{t.found(found)}</h2>
        <ViewLinks
          label={w.whose}
          links={whoseChoices.map((one) => ({
            href: to({ whose: one }),
            label: whose[one],
            current: one === query.whose,
          }))}
        />
      </div>
      {query.name && (
        <ActiveFilters
          filters={[{ label: t.named(query.name), removeHref: to({ name: '' }) }]}
          clearHref={href(paths.persons)}
        />
      )}
      {persons.length === 0 ? (
        <Nobody lang={lang} href={href} filtered={personListHref(query) !== paths.persons} />
      ) : (
        <>
          <PersonTable lang={lang} href={href} persons={persons} />
          <Pagination
            current={query.page}
            total={Math.ceil(found / PER_PAGE)}
            href={(page) => to({ page })}
          />
        </>
      )}
    </>
  )
}

function Nobody(p: { lang: Lang; href: (path: string) => string; filtered: boolean }) {
  const t = personsTexts(p.lang)
  return p.filtered ? (
    <EmptyState
      picture="empty-search"
      title={t.noneTitle}
      text={t.noneText}
      action={<ButtonLink href={p.href(paths.persons)} label={t.views.all} />}
    />
  ) : (
    <EmptyState
      title={t.emptyTitle}
      text={t.emptyText}
      action={<ButtonLink href={p.href(paths.newPerson)} label={t.register} icon="person-add" />}
    />
  )
}

function PersonTable(p: { lang: Lang; href: (path: string) => string; persons: readonly ListedPerson[] }) {
  const t = personsTexts(p.lang)
  const w = wordTexts(p.lang)
  return (
    <Table
      caption={t.tableCaption}
      hideCaption
      rows={p.persons}
      columns={[
        {
          label: t.name,
          rowHeader: true,
          cell: (one) => (
            <NameCell
              name={
                <a href={p.href(paths.person(one.id))}>{`${one.given_name} ${one.family_name}`.trim()}</a>
              }
              lines={[one.protected && w.protected, !one.logs_in && t.noLogin]}
            />
          ),
        },
        { label: t.certificate, cell: (one) => <CertificateTag lang={p.lang} person={one} /> },
        { label: t.profile, cell: (one) => (one.has_profile ? t.profileDone : t.profileMissing) },
        {
          label: t.applications,
          cell: (one) => (
            <div>
              {t.live(one.live)} {one.waiting && <StatusTag label={t.waits} tone="info" />}
              {one.overdue && <StatusTag label={t.late} tone="warning" />}
            </div>
          ),
        },
        { label: t.caseworker, cell: (one) => one.caseworker ?? w.none },
      ]}
    />
  )
}

function CertificateTag({ lang, person }: { lang: Lang; person: ListedPerson }) {
  const t = personsTexts(lang)
  if (!person.decision || !person.valid_to) return <>{t.noCertificate}</>
  const day = shortDay(person.valid_to, lang)
  if (person.certified) return <StatusTag label={t.certifiedTo(day)} tone="success" />
  return person.decision === 'eligible' ? (
    <StatusTag label={t.certificateEnded(day)} tone="warning" />
  ) : (
    <StatusTag label={t.notEligible} tone="neutral" />
  )
}
