import type { Day } from '#core/calendar/day.ts'
import { type CandidateAtStage, CandidateFacts } from '#features/applications/index.ts'
import type { Lang } from '#platform/text/texts.ts'
import { Alert, ButtonLink, Card } from '#platform/ui/index.ts'
import { paths } from '../paths.ts'
import { PREVIEWED, type Preview } from '../preview.ts'
import { type VisibilityTexts, visibilityTexts } from '../texts/visibility.ts'

/** How the company's page is headed: by its own alias, until it knows a name. */
const nameAt = (c: CandidateAtStage, t: VisibilityTexts): string => c.name ?? t.candidate(c.alias ?? '')

type PreviewPageProps = {
  lang: Lang
  today: Day
  preview: Preview
  isVisible: boolean
  href: (path: string) => string
}

/** What a company sees, stage by stage, drawn as the company's own pages draw it. */
export function PreviewPage({ lang, today, preview, isVisible, href }: PreviewPageProps) {
  const t = visibilityTexts(lang)
  return (
    <>
      {!isVisible && <Alert kind="info">{t.notVisible}</Alert>}
      {preview.leftOut.length > 0 && (
        <Alert kind="warning" title={t.leftOut}>
          <p>{t.leftOutText}</p>
          <ul>
            {preview.leftOut.map((skill) => (
              <li>{skill}</li>
            ))}
          </ul>
        </Alert>
      )}
      {PREVIEWED.map((stage, i) => (
        <section class="profile-stage" aria-labelledby={`trin-${stage}`}>
          <h2 id={`trin-${stage}`}>
            {i + 1}. {t.stages[stage]}
          </h2>
          <p>{t.stageTexts[stage]}</p>
          {stage === 'talking' && preview.noContact && (
            <Alert
              kind="warning"
              title={t.noContact}
              action={<ButtonLink href={href(paths.step('kontakt'))} label={t.toContact} />}
            />
          )}
          <Card level={3} tone="tint" title={nameAt(preview.at[stage], t)}>
            {preview.at[stage].whyIFit && <p>{preview.at[stage].whyIFit}</p>}
            <CandidateFacts c={preview.at[stage]} lang={lang} today={today} />
          </Card>
          {stage === 'talking' && (
            <div class="profile-choice">
              <h3>{t.more}</h3>
              {Object.keys(preview.more).length === 0 ? (
                <p class="muted">{t.moreNothing}</p>
              ) : (
                <Card>
                  <CandidateFacts c={preview.more} lang={lang} today={today} />
                </Card>
              )}
            </div>
          )}
        </section>
      ))}
      <section class="profile-stage">
        <h2>{t.never}</h2>
        <ul>
          {t.nevers.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
        <p>
          <ButtonLink href={href(paths.visibility)} label={t.toVisibility} />
        </p>
      </section>
    </>
  )
}
