import type { Lang } from '#platform/text/texts.ts'
import {
  ButtonLink,
  EmptyState,
  Pagination,
  Select,
  StatusTag,
  SubmitButton,
  Table,
  Tabs,
  ViewLinks,
} from '#platform/ui/index.ts'
import { followUpHref, KIND_WORDS } from '../follow-up-query.ts'
import { PER_PAGE } from '../model.ts'
import { paths } from '../paths.ts'
import {
  type FollowUpItem,
  type FollowUpKind,
  type FollowUpQuery,
  followUpKinds,
} from '../store/follow-up.ts'
import { followUpTexts } from '../texts/follow-up.ts'
import { wordTexts } from '../texts/words.ts'
import { dayText } from './day-text.ts'
import { NameCell } from './name-cell.tsx'

type FollowUpProps = {
  lang: Lang
  href: (path: string) => string
  query: FollowUpQuery
  rows: readonly FollowUpItem[]
  total: number
  counts: { byKind: ReadonlyMap<FollowUpKind, number>; overdue: number; total: number }
}

/** What waits for the unit, by date. */
export function FollowUpList(p: FollowUpProps) {
  const { lang, href, query, counts } = p
  const t = followUpTexts(lang)
  const w = wordTexts(lang)
  const to = (change: Partial<FollowUpQuery>) => href(followUpHref({ ...query, page: 1, ...change }))
  return (
    <>
      <Tabs
        label={t.viewsLabel}
        tabs={[
          { href: to({ overdue: false }), label: t.all, count: counts.total, current: !query.overdue },
          { href: to({ overdue: true }), label: t.overdue, count: counts.overdue, current: query.overdue },
        ]}
      />
      <div class="results-head">
        <KindFilter {...p} />
        <ViewLinks
          label={w.whose}
          links={[
            { href: to({ whose: 'all' }), label: w.all, current: query.whose === 'all' },
            { href: to({ whose: 'mine' }), label: w.mine, current: query.whose === 'mine' },
          ]}
        />
      </div>
      {p.rows.length === 0 ? (
        <EmptyState
          picture="success"
          title={t.emptyTitle}
          text={t.emptyText}
          action={<ButtonLink href={href(paths.persons)} label={w.persons} />}
        />
      ) : (
        <>
          <FollowUpTable lang={lang} href={href} rows={p.rows} />
          <Pagination
            current={query.page}
            total={Math.ceil(p.total / PER_PAGE)}
            href={(page) => to({ page })}
          />
        </>
      )}
    </>
  )
}

/** Asks by GET, so that a selection can be kept as an address. */
function KindFilter({ lang, href, query, counts }: FollowUpProps) {
  const t = followUpTexts(lang)
  return (
    <form method="get" action={href(paths.followUp)} class="case-pick">
      {query.overdue && <input type="hidden" name="vis" value="over-fristen" />}
      {query.whose === 'mine' && <input type="hidden" name="hvis" value="mine" />}
      <Select
        name="slags"
        label={t.kind}
        empty={t.allKinds}
        optional="quiet"
        value={query.kind && KIND_WORDS[query.kind]}
        options={followUpKinds.map((kind) => ({
          value: KIND_WORDS[kind],
          label: t.kinds[kind],
          count: counts.byKind.get(kind) ?? 0,
        }))}
      />
      <SubmitButton label={t.show} kind="secondary" />
    </form>
  )
}

/** Where an item is dealt with. */
function itemPath(i: FollowUpItem): string {
  switch (i.kind) {
    case 'certificate-waits':
    case 'certificate-ends':
      return paths.certificate(i.person_id ?? '')
    case 'answer-waits':
      return paths.application(i.person_id ?? '', i.subject_id)
    case 'handover-waits':
      return paths.handover(i.subject_id)
    case 'no-contact':
      return paths.facts(i.person_id ?? '')
    default:
      return paths.person(i.person_id ?? '')
  }
}

function FollowUpTable(p: { lang: Lang; href: (path: string) => string; rows: readonly FollowUpItem[] }) {
  const t = followUpTexts(p.lang)
  const w = wordTexts(p.lang)
  return (
    <Table
      caption={t.caption}
      hideCaption
      rows={p.rows}
      columns={[
        {
          label: t.date,
          cell: (i) => (
            <div>
              {dayText(i.on, p.lang)} {i.overdue && <StatusTag label={t.late} tone="warning" />}
            </div>
          ),
        },
        {
          label: t.who,
          rowHeader: true,
          cell: (i) => <a href={p.href(itemPath(i))}>{i.name}</a>,
        },
        {
          label: t.reason,
          cell: (i) => <NameCell name={<strong>{t.kinds[i.kind]}</strong>} lines={[t.why[i.kind]]} />,
        },
        { label: t.caseworker, cell: (i) => i.caseworker ?? w.none },
      ]}
    />
  )
}
