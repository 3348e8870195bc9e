import type { Child } from 'hono/jsx'
import { obstacleTexts } from '#core/exchange/profile-completeness.ts'
import type { Lang } from '#platform/text/texts.ts'
import {
  Alert,
  ButtonLink,
  Card,
  DefinitionList,
  Form,
  Progress,
  StatusTag,
  Submit,
} from '#platform/ui/index.ts'
import { completenessFor, type Profile, STEPS, type StepName, stepPage } from '../model.ts'
import { paths } from '../paths.ts'
import type { Words } from '../step-words.ts'
import { type OverviewTexts, overviewTexts } from '../texts/overview.ts'
import { stepTexts } from '../texts/steps.ts'
import { BackLine } from './back-line.tsx'

/** Whether companies find the person today, and if not, why not. Only the person sees it. */
export type Showing = 'visible' | 'hidden' | 'objected' | 'waiting' | 'hiredNow'

type OverviewProps = {
  lang: Lang
  profile: Profile
  showing: Showing
  words: Readonly<Record<StepName, readonly Words[]>>
  cv: string
  href: (path: string) => string
  action: string
  once: string
  /** The day on which an untended profile is hidden; undefined while there is life in it. */
  endsOn: string | undefined
  backHref: string | undefined
}

/** The whole profile on one page: how far, what is missing, who can see it, and every answer with a way to correct it. */
export function OverviewPage(p: OverviewProps) {
  const t = overviewTexts(p.lang)
  return (
    <>
      <BackLine lang={p.lang} href={p.backHref} />
      {p.endsOn !== undefined && (
        <Alert kind="warning" title={t.inactiveTitle} level={2}>
          <p>{t.inactiveText(p.endsOn)}</p>
          <Form action={p.action} once={p.once}>
            <Submit label={t.inactiveKeep} kind="secondary" />
          </Form>
        </Alert>
      )}
      <div class="two-columns">
        <div>
          <HowFar {...p} t={t} />
          <h2>{t.parts}</h2>
          <Parts {...p} t={t} />
        </div>
        <aside class="sticky" aria-label={t.visibility}>
          <WhoSees {...p} t={t} />
        </aside>
      </div>
    </>
  )
}

/** How much is filled in, with the next page to go to; also on the start page. */
export function HowFar(p: Pick<OverviewProps, 'lang' | 'profile' | 'href'> & { t: OverviewTexts }) {
  const { t, lang } = p
  const { done, open, next, obstacles } = completenessFor(p.profile)
  const steps = stepTexts(lang)
  const page = next && stepPage(next)
  const label = page && (page === 'cv' ? t.cv : steps.names[page])
  const lacking = obstacles.filter((one) => one !== 'protected')
  return (
    <>
      <Progress
        label={t.progress}
        done={done.length}
        total={done.length + open.length}
        detail={t.progressDetail(open.length)}
      />
      {page && label && (
        <p>
          <ButtonLink
            href={p.href(paths.step(page))}
            kind="primary"
            label={done.length === 0 ? t.begin : t.goOn(label)}
          />
        </p>
      )}
      {lacking.length > 0 && done.length > 0 && (
        <>
          <p>{t.missing}:</p>
          <ul>
            {lacking.map((one) => (
              <li>
                <a href={p.href(paths.step(stepPage(one)))}>{obstacleTexts[one][lang]}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function Parts(p: OverviewProps & { t: OverviewTexts }) {
  const steps = stepTexts(p.lang)
  return (
    <div class="profile-parts">
      {STEPS.map((step) => (
        <Card
          level={3}
          title={steps.names[step]}
          aside={
            <a href={p.href(paths.step(step))}>
              {steps.change}
              <span class="sr-only"> {steps.names[step]}</span>
            </a>
          }
        >
          <Answers words={p.words[step]} />
        </Card>
      ))}
      <Card
        level={3}
        title={p.t.cv}
        aside={
          <a href={p.href(paths.cv)}>
            {steps.change}
            <span class="sr-only"> {p.t.cv}</span>
          </a>
        }
      >
        <p>{p.cv}</p>
      </Card>
    </div>
  )
}

/** One answer stands by itself under its heading, several with their questions. */
function Answers({ words }: { words: readonly Words[] }) {
  const value = (lines: readonly string[]): Child =>
    lines.length === 0 ? undefined : lines.map((line) => <span class="profile-line">{line}</span>)
  const [only, ...more] = words
  if (only && more.length === 0 && only.lines.length > 0) return <p>{value(only.lines)}</p>
  return <DefinitionList items={words.map(({ label, lines }) => ({ term: label, value: value(lines) }))} />
}

function WhoSees({ t, lang, profile, showing, href }: OverviewProps & { t: OverviewTexts }) {
  return (
    <Card title={t.visibility} tone={showing === 'visible' ? 'accent' : 'tint'}>
      <p class="profile-state">
        <StatusTag label={t[showing]} tone={showing === 'visible' ? 'success' : 'neutral'} />
      </p>
      {profile.isProtected && <p>{obstacleTexts.protected[lang]}</p>}
      <ul class="bare">
        <li>
          <a href={href(paths.visibility)}>{t.visibilityChange}</a>
        </li>
        <li>
          <a href={href(paths.preview)}>{t.preview}</a>
        </li>
        <li>
          <a href={href(paths.myData)}>{t.myData}</a>
        </li>
      </ul>
    </Card>
  )
}
