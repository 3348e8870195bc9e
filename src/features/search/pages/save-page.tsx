import type { Lang } from '#platform/text/texts.ts'
import {
  ButtonLink,
  bind,
  Card,
  errorList,
  Form,
  type FormState,
  Radios,
  Receipt,
  Submit,
  TextField,
} from '#platform/ui/index.ts'
import { paths } from '../paths.ts'
import { savedTexts } from '../texts/saved.ts'

type SavePageProps = {
  state: FormState
  /** The search in words and as it stands in an address. */
  title: string
  query: string
  searchHref: string
  /** The account's own address, when there is one: then nothing is asked. */
  accountEmail: string | undefined
  once: string
  lang: Lang
  href: (path: string) => string
}

/** Which search, which address, how often. */
export function SavePage({ state, title, query, searchHref, accountEmail, once, lang, href }: SavePageProps) {
  const t = savedTexts(lang)
  const field = bind(state)
  const frequencies = ['daily', 'weekly'] as const
  return (
    <Form action={href(paths.save)} once={once} errors={errorList(state)}>
      <Card title={t.yourSearch} tone="tint" aside={<a href={searchHref}>{t.change}</a>}>
        <p>{title === '' ? t.everything : title}</p>
      </Card>
      <input type="hidden" name="query" value={query} />
      {accountEmail === undefined ? (
        <TextField
          {...field('email')}
          label={t.email}
          hint={t.emailHint}
          type="email"
          autocomplete="email"
          spellcheck={false}
          maxlength={254}
        />
      ) : (
        <p>{t.toAccount(accountEmail)}</p>
      )}
      <Radios
        {...field('frequency')}
        label={t.frequency}
        options={frequencies.map((value) => ({ value, label: t.frequencies[value] }))}
      />
      <Submit label={t.save} />
    </Form>
  )
}

export function ReceivedPage(p: { searchHref: string; lang: Lang }) {
  const t = savedTexts(p.lang)
  return (
    <Receipt
      title={t.askedTitle}
      text={t.asked}
      next={t.askedNext}
      actions={<ButtonLink href={p.searchHref} label={t.backToSearch} />}
    />
  )
}
