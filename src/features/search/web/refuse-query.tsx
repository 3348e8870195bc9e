import type { Ctx } from '#platform/http/context.ts'
import { texts } from '#platform/text/texts.ts'
import { ButtonLink, EmptyState } from '#platform/ui/index.ts'
import { paths } from '../paths.ts'

const refusalTexts = texts({
  da: {
    title: 'Den søgning kan vi ikke lave',
    heading: 'Begynd forfra her',
    text: 'Adressen beder om noget, søgningen ikke kan. Filtrene hjælper dig videre.',
    search: 'Find vikariat',
  },
  en: {
    title: 'We cannot make that search',
    heading: 'Start again here',
    text: 'The address asks for something the search cannot do. The filters will help you on.',
    search: 'Find a temporary job',
  },
})

/** 400 for an address that asks for fields or an order of its own. */
export function refuseQuery(ctx: Ctx): Promise<Response> {
  const t = refusalTexts(ctx.lang)
  return ctx.page(
    { title: t.title, crumbs: [], status: 400, noindex: true },
    <EmptyState
      picture="lost"
      title={t.heading}
      text={t.text}
      action={<ButtonLink href={ctx.href(paths.search)} label={t.search} kind="primary" />}
    />,
  )
}
