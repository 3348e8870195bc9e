import type { Child } from 'hono/jsx'
import type { Lang } from '#platform/text/texts.ts'
import { ButtonLink } from './form.tsx'
import { Illustration, type IllustrationName } from './illustration.tsx'
import { useTexts } from './lang.ts'
import { uiTexts } from './texts.ts'

type ErrorPageProps = {
  status: ErrorStatus
  /** Instead of the standard sentence. */
  text?: string
  /** What support needs to find it again. */
  reference?: string
  homeHref: string
  searchHref?: string
  actions?: Child
}

export type ErrorStatus = 403 | 404 | 409 | 429 | 500 | 503

const pictures: Record<ErrorStatus, IllustrationName> = {
  403: 'no-access',
  404: 'lost',
  409: 'empty-list',
  429: 'empty-list',
  500: 'lost',
  503: 'lost',
}

/** Why it did not work and what to do next. The title comes from `errorTitle`. */
export function ErrorPage(p: ErrorPageProps) {
  const t = useTexts()
  return (
    <div class="empty error-page">
      <Illustration name={pictures[p.status]} />
      <p class="lead">{p.text ?? t[`text${p.status}`]}</p>
      <p>{t[`next${p.status}`]}</p>
      {p.reference && (
        <p class="muted">
          {t.reference}: <code>{p.reference}</code>
        </p>
      )}
      <div class="buttons">
        {p.actions}
        {p.searchHref && <ButtonLink href={p.searchHref} label={t.searchJobs} kind="primary" />}
        <ButtonLink href={p.homeHref} label={t.goHome} />
      </div>
    </div>
  )
}

/** The title of an error page, for `Page`. */
export const errorTitle = (status: ErrorStatus, lang: Lang): string => uiTexts(lang)[`pages${status}`]
