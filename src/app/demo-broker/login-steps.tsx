import type Provider from 'oidc-provider'
import { langFrom } from '#platform/text/texts.ts'
import { ButtonLink } from '#platform/ui/index.ts'
import { type DemoPerson, LEVELS, NSIS } from './demo-person.ts'
import { BrokerDocument, LoginPage } from './login-page.tsx'
import { newPerson } from './new-person.ts'
import { brokerTexts } from './texts.ts'

/** Far more than any form here needs. */
const MAX_BODY = 16 * 1024

/** What the provider's own web server gives a handler. */
export type WebContext = Parameters<Parameters<Provider['use']>[0]>[0]

/** The steps between asking the stand-in for a login and its answer. */
export type LoginSteps = {
  provider: Provider
  people: () => Promise<readonly DemoPerson[]>
  /** Where "back to Jobkreds" leads. */
  home: string
  /** Keeps the person until the platform has fetched the claims: somebody new stands in no list. */
  remember: (person: DemoPerson) => void
}

/** Shows the choice of person and tells the provider what was chosen. */
export async function takeLoginStep(ctx: WebContext, steps: LoginSteps): Promise<void> {
  const { provider } = steps
  const interaction = await provider.interactionDetails(ctx.req, ctx.res).catch(() => undefined)
  if (!interaction || ctx.path !== `/login/${interaction.uid}`) return showGone(ctx, steps.home)
  const lang = langFrom(String(interaction.params.ui_locales ?? '').slice(0, 2))
  const t = brokerTexts(lang)
  const typed = ctx.method === 'POST' ? await readForm(ctx) : new URLSearchParams()
  const level = LEVELS.find((l) => l === typed.get('niveau')) ?? 'Substantial'

  const show = async (problem?: string) => {
    const page = (
      <LoginPage
        lang={lang}
        action={ctx.path}
        people={await steps.people()}
        search={String(ctx.query.soeg ?? '').slice(0, 100)}
        level={level}
        problem={problem}
        typed={typed}
      />
    )
    await send(ctx, problem ? 422 : 200, page)
  }
  const finish = async (result: Parameters<Provider['interactionResult']>[2]) => {
    ctx.status = 303
    ctx.redirect(await provider.interactionResult(ctx.req, ctx.res, result))
  }

  if (ctx.method !== 'POST') return show()
  if (typed.has('fortryd')) return finish({ error: 'access_denied', error_description: 'cancelled' })
  let person: DemoPerson | undefined
  if (typed.has('ny')) {
    const made = newPerson(typed)
    if (typeof made === 'string') return show(t.problems[made])
    person = made
  } else {
    person = (await steps.people()).find((p) => p.subject === typed.get('person'))
    if (!person) return show(t.problems.person)
  }
  steps.remember(person)
  await finish({ login: { accountId: person.subject, remember: false, acr: NSIS + level } })
}

/** A login that is over: its cookie is gone, or its answer has been given. */
export async function showGone(ctx: WebContext, home: string): Promise<void> {
  const t = brokerTexts('da')
  const page = (
    <BrokerDocument lang="da" title={t.goneTitle}>
      <p>{t.gone}</p>
      <ButtonLink href={home} label={t.back} kind="primary" />
    </BrokerDocument>
  )
  await send(ctx, 400, page)
}

/** Sends a page of the stand-in with the same strictness as the platform's own. */
export async function send(
  ctx: WebContext,
  status: number,
  page: { toString(): string | Promise<string> },
): Promise<void> {
  ctx.status = status
  ctx.set(
    'content-security-policy',
    "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'",
  )
  ctx.set('cache-control', 'no-store')
  ctx.type = 'html'
  ctx.body = `<!doctype html>${await page.toString()}`
}

async function readForm(ctx: WebContext): Promise<URLSearchParams> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of ctx.req as AsyncIterable<Buffer>) {
    size += part.length
    if (size > MAX_BODY) break
    parts.push(part)
  }
  return new URLSearchParams(Buffer.concat(parts).toString('utf8'))
}
