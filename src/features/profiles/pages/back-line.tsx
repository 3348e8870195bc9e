import type { Lang } from '#platform/text/texts.ts'
import { Alert } from '#platform/ui/index.ts'
import { overviewTexts } from '../texts/overview.ts'

/** The way back for somebody who came to fill in what another page lacked; nothing for everybody else. */
export function BackLine({ lang, href }: { lang: Lang; href: string | undefined }) {
  if (href === undefined) return null
  const t = overviewTexts(lang)
  return (
    <Alert kind="info" title={t.cameFrom} level={2}>
      <p>
        <a href={href}>{t.goBack}</a>
      </p>
    </Alert>
  )
}
