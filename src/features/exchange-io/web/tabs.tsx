import type { Child } from 'hono/jsx'
import type { Ctx } from '#platform/http/context.ts'
import { Tabs } from '#platform/ui/index.ts'
import { paths } from '../paths.ts'
import { tabTexts } from '../texts/tabs.ts'

export type IoTab = 'import' | 'export' | 'keys'

/** What a company does with files and programs, side by side. */
export function ioTabs(ctx: Ctx, current: IoTab): Child {
  const t = tabTexts(ctx.lang)
  const tabs = [
    { key: 'import', href: paths.import, label: t.import },
    { key: 'export', href: paths.companyExport, label: t.export },
    { key: 'keys', href: paths.apiKeys, label: t.keys },
  ] as const
  return (
    <Tabs
      label={t.label}
      tabs={tabs.map((tab) => ({
        href: ctx.href(tab.href),
        label: tab.label,
        current: tab.key === current,
      }))}
    />
  )
}
