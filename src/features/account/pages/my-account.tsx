import {
  bind,
  DefinitionList,
  errorList,
  Form,
  type FormState,
  Radios,
  Submit,
  TextField,
} from '#platform/ui/index.ts'
import type { AccountTexts } from '../texts/account.ts'

/** Who one is here, and what one may change oneself: how to be reached, and in which language. */
export function MyAccount(p: {
  t: AccountTexts
  action: string
  once: string
  state: FormState
  name: string
  role: string
  sessionsHref: string
  rolesHref: string | undefined
}) {
  const { t } = p
  const field = bind(p.state)
  return (
    <>
      <DefinitionList
        items={[
          { term: t.name, value: p.name },
          { term: t.current, value: p.role },
        ]}
      />
      <p class="muted">{t.nameHint}</p>
      <Form action={p.action} once={p.once} errors={errorList(p.state)}>
        <TextField
          {...field('email')}
          label={t.email}
          hint={t.emailHint}
          type="email"
          autocomplete="email"
          optional
        />
        <TextField {...field('phone')} label={t.phone} type="tel" autocomplete="tel" width="s" optional />
        <Radios
          {...field('lang')}
          label={t.lang}
          inline
          options={(['da', 'en'] as const).map((lang) => ({ value: lang, label: t.langs[lang] }))}
        />
        <Submit label={t.save} />
      </Form>
      <h2>{t.more}</h2>
      <ul>
        <li>
          <a href={p.sessionsHref}>{t.toSessions}</a>
        </li>
        {p.rolesHref && (
          <li>
            <a href={p.rolesHref}>{t.toRoles}</a>
          </li>
        )}
      </ul>
    </>
  )
}
