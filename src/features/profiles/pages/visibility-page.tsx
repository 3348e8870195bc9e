import { type Obstacle, obstacleTexts } from '#core/exchange/profile-completeness.ts'
import type { Lang } from '#platform/text/texts.ts'
import { Alert, ButtonLink, Card, Checkbox, Form, StatusTag, Submit } from '#platform/ui/index.ts'
import { type Profile, stepPage } from '../model.ts'
import { paths } from '../paths.ts'
import { overviewTexts } from '../texts/overview.ts'
import { visibilityTexts } from '../texts/visibility.ts'
import type { Showing } from './overview-page.tsx'

type VisibilityPageProps = {
  lang: Lang
  profile: Profile
  showing: Showing
  /** What keeps the card from being shown. */
  lacks: readonly Obstacle[]
  action: string
  once: () => string
  href: (path: string) => string
}

/** The choice, what it means, and the right to say no to being proposed. */
export function VisibilityPage(p: VisibilityPageProps) {
  const t = visibilityTexts(p.lang)
  const { visible, noProposals } = p.profile
  return (
    <div class="two-columns">
      <div>
        <Card title={t.now} tone={p.showing === 'visible' ? 'accent' : 'tint'}>
          <p class="profile-state">
            <StatusTag
              label={overviewTexts(p.lang)[p.showing]}
              tone={p.showing === 'visible' ? 'success' : 'neutral'}
            />
          </p>
          {visible ? (
            <Form action={p.action} once={p.once()} label={t.turnOff}>
              <p>{t.offAtOnce}</p>
              <Submit label={t.turnOff} name="_valg" value="nej" />
            </Form>
          ) : p.lacks.length === 0 ? (
            <Form action={p.action} once={p.once()} label={t.turnOn}>
              <Submit label={t.turnOn} name="_valg" value="ja" />
            </Form>
          ) : (
            <Lacks {...p} />
          )}
          <p class="profile-choice">
            <a href={p.href(paths.preview)}>{t.seePreview}</a>
          </p>
        </Card>
        <h2>{t.objectionTitle}</h2>
        <p>{t.objectionText}</p>
        <Form action={p.action} once={p.once()} label={t.objectionTitle}>
          <Checkbox name="noProposals" label={t.objectionLabel} checked={noProposals} optional="quiet" />
          <Submit label={t.objectionSave} kind="secondary" name="_valg" value="forslag" />
        </Form>
      </div>
      <aside aria-label={t.howTitle}>
        <Card title={t.howTitle}>
          <ol>
            {t.how.map((line) => (
              <li>{line}</li>
            ))}
          </ol>
          <p>{t.free}</p>
        </Card>
      </aside>
    </div>
  )
}

function Lacks({ lang, lacks, href }: VisibilityPageProps) {
  const t = visibilityTexts(lang)
  if (lacks.includes('protected')) return <Alert kind="info">{obstacleTexts.protected[lang]}</Alert>
  return (
    <Alert kind="info" title={t.notReady}>
      <p>{t.notReadyText}</p>
      <ul>
        {lacks.map((one) =>
          one === 'protected' ? null : (
            <li>
              <a href={href(paths.step(stepPage(one)))}>{obstacleTexts[one][lang]}</a>
            </li>
          ),
        )}
      </ul>
      <ButtonLink href={href(paths.profile)} label={overviewTexts(lang).title} />
    </Alert>
  )
}
