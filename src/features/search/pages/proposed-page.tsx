import type { Day } from '#core/calendar/day.ts'
import { helpFor } from '#core/exchange/condition-texts.ts'
import type { Lang } from '#platform/text/texts.ts'
import { ButtonLink, Card, CardList, EmptyState, Form, SubmitButton } from '#platform/ui/index.ts'
import { paths } from '../paths.ts'
import type { OwnProposals } from '../proposed.ts'
import { proposedTexts } from '../texts/proposed.ts'
import { HitCard } from './hit-card.tsx'

type ProposedPageProps = {
  readonly proposals: OwnProposals
  readonly once: string
  readonly today: Day
  readonly lang: Lang
  readonly href: (path: string) => string
}

const MOST_FITTING = 20
const MOST_NEAR = 10

/** What is proposed to a job-seeker, what nearly fits, the way to everything else, and how to object. */
export function ProposedPage(p: ProposedPageProps) {
  const { proposals, lang, href } = p
  const t = proposedTexts(lang)
  if (proposals.state === 'no-profile')
    return (
      <EmptyState
        title={t.noProfile}
        text={t.noProfileText}
        action={<ButtonLink href={href('/profil')} label={t.toProfile} kind="primary" />}
      />
    )
  if (proposals.state === 'objects')
    return (
      <Card title={t.objectsTitle}>
        <p>{t.objectsText}</p>
        <Form action={href(paths.proposed)} once={p.once}>
          <div class="buttons">
            <SubmitButton name="do" value="undo" label={t.undo} kind="primary" />
            <ButtonLink href={href(paths.search)} label={t.all} kind="secondary" />
          </div>
        </Form>
      </Card>
    )
  const { fitting, near } = proposals
  return (
    <>
      <p class="muted">{t.how}</p>
      {fitting.length === 0 ? (
        <EmptyState picture="empty-search" title={t.none} text={t.noneText} />
      ) : (
        <section>
          <h2>{t.found(fitting.length)}</h2>
          {fitting.length > MOST_FITTING && <p>{t.firstOf(MOST_FITTING, fitting.length)}</p>}
          <CardList label={t.found(fitting.length)}>
            {fitting.slice(0, MOST_FITTING).map((hit) => (
              <HitCard hit={hit} fit={hit.fit} today={p.today} lang={lang} href={href} level={3} />
            ))}
          </CardList>
        </section>
      )}
      {near.length > 0 && (
        <section>
          <h2>{t.near}</h2>
          <p>{t.nearText}</p>
          {near.slice(0, MOST_NEAR).map((hit) => (
            <div class="proposed-near">
              <HitCard hit={hit} fit={hit.fit} today={p.today} lang={lang} href={href} level={3} />
              {hit.fit.missing.map((one) => (
                <p class="muted">
                  {t.help}: {helpFor(one, lang)}
                </p>
              ))}
            </div>
          ))}
        </section>
      )}
      <div class="buttons">
        <ButtonLink href={href(paths.search)} label={t.all} kind="secondary" />
        <ButtonLink href={href('/profil')} label={t.profile} kind="tertiary" />
      </div>
      <Card title={t.objectTitle}>
        <p>{t.objectText}</p>
        <Form action={href(paths.proposed)} once={p.once}>
          <SubmitButton name="do" value="object" label={t.object} kind="secondary" />
        </Form>
      </Card>
    </>
  )
}
