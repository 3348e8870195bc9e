import type { Lang } from '#platform/text/texts.ts'
import { EmptyState, Pagination, Select, SubmitButton, Table, ViewLinks } from '#platform/ui/index.ts'
import { onBehalfHref } from '../follow-up-query.ts'
import { PER_PAGE } from '../model.ts'
import { onBehalfReasonName, onBehalfReasons, onBehalfText } from '../on-behalf.ts'
import { paths } from '../paths.ts'
import type { OnBehalfDeed, OnBehalfQuery } from '../store/on-behalf-log.ts'
import { followUpTexts } from '../texts/follow-up.ts'
import { deedName, wordTexts } from '../texts/words.ts'
import { momentText } from './day-text.ts'

type OnBehalfProps = {
  lang: Lang
  href: (path: string) => string
  query: OnBehalfQuery
  rows: readonly OnBehalfDeed[]
  total: number
}

/** What the unit has done on behalf of others, the newest first. */
export function OnBehalfList(p: OnBehalfProps) {
  const { lang, href, query } = p
  const t = followUpTexts(lang)
  const w = wordTexts(lang)
  const to = (change: Partial<OnBehalfQuery>) => href(onBehalfHref({ ...query, page: 1, ...change }))
  return (
    <>
      <div class="results-head">
        <form method="get" action={href(paths.onBehalf)} class="case-pick">
          {query.whose === 'mine' && <input type="hidden" name="hvis" value="mine" />}
          <Select
            name="grund"
            label={t.reasonFilter}
            empty={t.allReasons}
            optional="quiet"
            value={query.reason}
            options={onBehalfReasons.map((value) => ({ value, label: onBehalfReasonName(value, lang) }))}
          />
          <SubmitButton label={t.show} kind="secondary" />
        </form>
        <ViewLinks
          label={w.whose}
          links={[
            { href: to({ whose: 'all' }), label: w.all, current: query.whose === 'all' },
            { href: to({ whose: 'mine' }), label: w.mine, current: query.whose === 'mine' },
          ]}
        />
      </div>
      {p.rows.length === 0 ? (
        <EmptyState title={t.onBehalfEmptyTitle} text={t.onBehalfEmptyText} />
      ) : (
        <>
          <h2>{t.found(p.total)}</h2>
          <DeedTable lang={lang} href={href} rows={p.rows} />
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

function DeedTable(p: Pick<OnBehalfProps, 'lang' | 'href' | 'rows'>) {
  const t = followUpTexts(p.lang)
  const w = wordTexts(p.lang)
  return (
    <Table
      caption={t.onBehalfCaption}
      hideCaption
      rows={p.rows}
      columns={[
        { label: t.when, cell: (d) => momentText(d.at, p.lang) },
        {
          label: t.who,
          rowHeader: true,
          cell: (d) => (
            <a href={p.href(d.person_id ? paths.person(d.person_id) : paths.company(d.company_id ?? ''))}>
              {d.name}
            </a>
          ),
        },
        { label: t.what, cell: (d) => deedName(d.command, w) },
        { label: t.reason, cell: (d) => onBehalfText(d.reason, p.lang) },
        { label: t.by, cell: (d) => d.by ?? w.formerColleague },
      ]}
    />
  )
}
