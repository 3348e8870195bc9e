import { type Gap, publishAdvice } from '#core/exchange/publish-gaps.ts'
import type { VacancyContent, VacancyContentField } from '#core/exchange/vacancy-model.ts'
import type { Lang } from '#platform/text/texts.ts'
import {
  Alert,
  ButtonLink,
  Card,
  DefinitionList,
  Form,
  type Step,
  Steps,
  Submit,
} from '#platform/ui/index.ts'
import { fieldTexts } from '../texts/fields.ts'
import { formTexts } from '../texts/form.ts'
import { reviewTexts } from '../texts/review.ts'
import { contentOfStep, STEP_NAMES, type StepName, stepOf } from '../vacancy-form.ts'
import { contentValue } from './content-value.tsx'

type ReviewPageProps = {
  lang: Lang
  content: VacancyContent
  gaps: readonly Gap[]
  /** Somebody tried to publish with gaps. */
  refused: boolean
  published: boolean
  steps: readonly Step[]
  once: string
  publishAction: string
  previewHref: string
  removeHref: string
  stepHref: (step: StepName) => string
}

/** Where a part of the form stands, so that a link lands on the question itself. */
const anchorOf = (field: VacancyContentField): string =>
  `#felt-${field === 'requirements' ? 'certificates' : field}`

/** Everything that has been written, with a way back to each; what is missing first, and the button to post. */
export function ReviewPage(p: ReviewPageProps) {
  const { lang, gaps, content } = p
  const t = reviewTexts(lang)
  const { names, steps: stepNames } = fieldTexts(lang)
  const linkTo = (field: VacancyContentField) => p.stepHref(stepOf(field)) + anchorOf(field)
  const advice = publishAdvice(content).filter((field) => t.advice[field])
  const [firstGap] = gaps
  return (
    <>
      <Steps steps={p.steps} label={formTexts(lang).stepsLabel} />
      {p.published ? (
        <Alert kind="info">{formTexts(lang).liveEdit}</Alert>
      ) : (
        firstGap && (
          <Alert
            kind={p.refused ? 'error' : 'warning'}
            title={t.gapsTitle(gaps.length)}
            level={2}
            live={p.refused}
          >
            <p>{t.gapsText}</p>
            <ul>
              {gaps.map((gap) => (
                <li>
                  <a href={linkTo(gap.field)}>{gapText(gap, lang)}</a>
                </li>
              ))}
            </ul>
          </Alert>
        )
      )}
      <div class="two-columns">
        <div>
          {STEP_NAMES.map((step) => (
            <Card
              title={stepNames[step]}
              aside={<a href={p.stepHref(step)}>{t.editStep(stepNames[step])}</a>}
            >
              <DefinitionList
                items={contentOfStep(step)
                  .filter(
                    (field) =>
                      !(field === 'weeklyHoursMax' && content.weeklyHoursMax === content.weeklyHoursMin),
                  )
                  .map((field) => ({
                    term: names[field],
                    value: contentValue(field, content, lang),
                    changeHref: linkTo(field),
                  }))}
              />
            </Card>
          ))}
        </div>
        <aside class="sticky" aria-label={t.publish}>
          {!p.published && (
            <Card title={firstGap ? t.publish : t.ready} tone={firstGap ? 'plain' : 'accent'}>
              <p>{firstGap ? t.gapsTitle(gaps.length) : t.publishText}</p>
              {firstGap ? (
                <div class="buttons">
                  <ButtonLink href={linkTo(firstGap.field)} label={t.firstGap} kind="primary" />
                  <ButtonLink href={p.previewHref} label={t.preview} icon="visibility" />
                </div>
              ) : (
                <Form action={p.publishAction} once={p.once}>
                  <Submit label={t.publish}>
                    <ButtonLink href={p.previewHref} label={t.preview} icon="visibility" />
                  </Submit>
                </Form>
              )}
            </Card>
          )}
          {p.published && <ButtonLink href={p.previewHref} label={t.preview} icon="visibility" />}
          {advice.length > 0 && (
            <Card title={t.adviceTitle} tone="tint">
              <ul>
                {advice.map((field) => (
                  <li>
                    <a href={linkTo(field)}>{names[field]}</a>: {t.advice[field]}
                  </li>
                ))}
              </ul>
            </Card>
          )}
          {!p.published && (
            <p>
              <a href={p.removeHref}>{t.remove}</a>
            </p>
          )}
        </aside>
      </div>
    </>
  )
}

/** "Sidste dag mangler", or what is wrong with it. */
function gapText(gap: Gap, lang: Lang): string {
  const t = fieldTexts(lang)
  const name = t.names[gap.field]
  return gap.key === 'required' ? t.missing(name) : `${name}: ${t.wrong[gap.key]}`
}
