import { formatDay } from '#core/calendar/format-day.ts'
import { type Erasure, type Kept, keptGrounds, ownPartNames } from '#core/exchange/erasure.ts'
import type { Lang } from '#platform/text/texts.ts'
import {
  Alert,
  ButtonLink,
  bind,
  Card,
  errorList,
  Form,
  type FormState,
  Submit,
  TextField,
} from '#platform/ui/index.ts'
import { paths } from '../paths.ts'
import { type EraseTexts, eraseTexts } from '../texts/erase.ts'

type ErasePageProps = {
  lang: Lang
  erasure: Erasure
  state: FormState
  action: string
  once: string
  href: (path: string) => string
  /** What would happen became another while the page was open. */
  isChanged: boolean
}

/** What goes, what stays and why, and the button. */
export function ErasePage(p: ErasePageProps) {
  const { lang, erasure, href } = p
  const t = eraseTexts(lang)
  const refused = erasure.outcome === 'refused'
  return (
    <>
      {p.isChanged && <Alert kind="warning" title={t.changed} live />}
      <Alert kind={refused ? 'info' : 'warning'} title={t.outcomes[erasure.outcome]} level={2}>
        <p>{t.outcomeTexts[erasure.outcome]}</p>
      </Alert>
      {erasure.deleted.length > 0 && (
        <>
          <h2>{t.gone}</h2>
          <ul>
            {erasure.deleted.map((part) => (
              <li>{ownPartNames[part][lang]}</li>
            ))}
          </ul>
        </>
      )}
      {erasure.kept.length > 0 && (
        <>
          <h2>{t.stays}</h2>
          {erasure.kept.map((kept) => (
            <Card level={3} title={titleOf(kept, t)} tone="tint">
              <p>{keptGrounds[kept.key][lang]}</p>
              <p>
                <strong>{t.until(formatDay(kept.until, lang))}</strong>
              </p>
            </Card>
          ))}
        </>
      )}
      {refused ? null : <Confirm {...p} />}
      {erasure.kept.length > 0 && (
        <>
          <h2>{t.disagree}</h2>
          <p>{t.disagreeText}</p>
          <p>
            <a href={href('/kontakt')}>{t.contact}</a>
          </p>
        </>
      )}
    </>
  )
}

function titleOf(kept: Kept, t: EraseTexts): string {
  if (kept.key === 'identity') return t.kept.identity()
  return kept.key === 'decision' ? t.kept.decision(kept.unit) : t.kept[kept.key](kept.company)
}

function Confirm({ lang, erasure, state, action, once, href }: ErasePageProps) {
  const t = eraseTexts(lang)
  return (
    <>
      <h2>{t.meansTitle}</h2>
      <ul>
        {t.means.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
      <Alert kind="info" action={<ButtonLink href={href(paths.visibility)} label={t.hide} />}>
        {t.onlyHide}
      </Alert>
      <Form action={action} once={once} errors={errorList(state)}>
        <input type="hidden" name="outcome" value={erasure.outcome} />
        <TextField
          {...bind(state)('confirm')}
          label={t.confirm}
          hint={t.confirmHint}
          width="s"
          spellcheck={false}
        />
        <Submit label={t.button} kind="warning" />
      </Form>
    </>
  )
}
