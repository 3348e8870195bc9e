import type { Child } from 'hono/jsx'
import type { Role } from '#platform/auth/actor.ts'
import type { Ctx, PageOptions } from '#platform/http/context.ts'
import { ViewLinks } from '#platform/ui/index.ts'
import { STYLES } from '../model.ts'
import { paths } from '../paths.ts'
import type { CaseRow } from '../store/case-row.ts'
import { frameTexts } from '../texts/frame.ts'

const parts = [
  'case',
  'people',
  'training',
  'planning',
  'cover',
  'gates',
  'agreement',
  'grant',
  'hours',
  'claims',
  'followUp',
  'journal',
  'files',
] as const
export type CasePart = (typeof parts)[number]

const EVERY: readonly CasePart[] = parts
/** Which parts of a case a role is led to; who may open them stands in the policy file. */
const PARTS_OF: Partial<Record<Role, readonly CasePart[]>> = {
  company: EVERY,
  caseworker: EVERY,
  secretariat: EVERY,
  shop_steward: ['case', 'people', 'training', 'planning', 'cover', 'gates', 'agreement', 'journal', 'files'],
  akasse: ['case'],
}

/** A page of a case: the case's name above, the way to its other parts, and what this part shows. */
export function casePage(
  ctx: Ctx,
  row: CaseRow,
  part: CasePart,
  options: Omit<PageOptions, 'title' | 'crumbs'> & { title?: string; under?: { label: string } },
  body: Child,
): Promise<Response> {
  const t = frameTexts(ctx.lang)
  const { title, under, styles = [], ...rest } = options
  const shown = PARTS_OF[ctx.actor.role as Role] ?? ['case']
  return ctx.page(
    {
      title: title ?? (part === 'case' ? row.title : t.tabs[part]),
      eyebrow: part === 'case' ? t.number(row.number) : `${t.number(row.number)} · ${row.title}`,
      active: paths.list,
      noindex: true,
      // the page itself is the last crumb, and `Page` adds it
      crumbs: [
        { label: t.cases, href: ctx.href(paths.list) },
        ...(part === 'case' && !under ? [] : [{ label: row.title, href: ctx.href(paths.case(row.id)) }]),
        ...(part !== 'case' && under ? [{ label: t.tabs[part], href: ctx.href(paths[part](row.id)) }] : []),
      ],
      ...rest,
      styles: [...new Set([...STYLES, ...styles])],
    },
    <>
      <div class="case-parts">
        <ViewLinks
          label={t.tabsLabel}
          links={shown.map((p) => ({
            href: ctx.href(paths[p](row.id)),
            label: t.tabs[p],
            current: p === part,
          }))}
        />
      </div>
      {body}
    </>,
  )
}
