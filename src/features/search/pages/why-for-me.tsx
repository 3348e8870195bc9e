import { jobrotation, lawPaths, RulesCard } from '#features/law/index.ts'
import { FitExplained } from '#features/proposals/index.ts'
import type { Lang } from '#platform/text/texts.ts'
import { paths } from '../paths.ts'
import { proposedTexts } from '../texts/proposed.ts'
import type { Why } from '../why.ts'

/** On a vikariat's page, for a job-seeker: whether and why it is proposed to them, or why not. */
export function WhyForMe({
  why,
  lang,
  href,
}: {
  readonly why: Why
  readonly lang: Lang
  readonly href: (path: string) => string
}) {
  const t = proposedTexts(lang)
  return (
    <section class="why-for-me no-print">
      <h2>{t.whyTitle}</h2>
      {why.standing === 'no-profile' ? (
        <p>
          {t.whyNoProfile} <a href={href('/profil')}>{t.toProfile}</a>
        </p>
      ) : (
        <>
          <p>
            {t.standing[why.standing]} <a href={href(paths.proposed)}>{t.seeAll}</a>
          </p>
          <details>
            <summary>{why.standing === 'proposed' ? t.whyOpen : t.whyNotOpen}</summary>
            <FitExplained fit={why.fit} checks={why.checks} reader="person" lang={lang} level={3} />
            {why.rules && (
              <>
                <RulesCard
                  receipt={why.rules}
                  scheme={jobrotation().scheme}
                  title={t.rulesTitle}
                  lang={lang}
                  level={3}
                />
                <p class="muted">
                  {t.rulesNote} <a href={href(lawPaths.temp)}>{t.toRules}</a>
                </p>
              </>
            )}
          </details>
        </>
      )}
    </section>
  )
}
