import { limits } from '#core/exchange/limits.ts'
import type { Lang } from '#platform/text/texts.ts'
import {
  Alert,
  bind,
  errorList,
  Form,
  type FormState,
  Messages,
  Submit,
  TextArea,
} from '#platform/ui/index.ts'
import { mayWrite } from '../actions/send-message.ts'
import { paths } from '../paths.ts'
import type { ApplicationView } from '../read/application-view.ts'
import { applicationTexts } from '../texts/application.ts'
import { momentOf } from './words.ts'

type ThreadProps = {
  view: ApplicationView
  /** What the other side is called. */
  other: string
  state: FormState
  once: string
  lang: Lang
  href: (path: string) => string
}

/** The messages of an application, and a field to answer where one may. */
export function Thread({ view, other, state, once, lang, href }: ThreadProps) {
  const t = applicationTexts(lang)
  const { a, side, letters } = view
  const early = a.stage < 2
  const open = mayWrite(a.status)
  if (!open && letters.length === 0)
    return <p class="muted">{a.status === 'interest' ? t.messagesNot : t.messagesEnded}</p>
  return (
    <Messages
      label={t.messages}
      messages={letters.map((letter) => ({
        from: other,
        own: letter.from === side,
        ...momentOf(letter.at, lang),
        text: letter.body,
      }))}
    >
      {open ? (
        <>
          {early && <Alert kind="info">{t.messagesSent}</Alert>}
          <Form action={href(paths.message(a.id))} once={once} errors={errorList(state)}>
            <TextArea
              {...bind(state)('body')}
              label={t.write}
              hint={early ? t.messageHintEarly : t.messageHint}
              rows={4}
              max={limits.messageLength}
            />
            <Submit label={t.send} kind="secondary" icon="send" />
          </Form>
        </>
      ) : (
        <p class="muted">{t.messagesEnded}</p>
      )}
    </Messages>
  )
}
