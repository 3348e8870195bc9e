import { generateKeyPair, randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { promisify } from 'node:util'
import { LRUCache } from 'lru-cache'
import type { Configuration, KoaContextWithOIDC } from 'oidc-provider'
import { DEMO_ISSUER } from '#platform/auth/demo-accounts.ts'
import { CALLBACK_PATH, LOGGED_OUT_PATH } from '#platform/auth/oidc.ts'
import type { Config } from '#platform/config.ts'
import { langFrom } from '#platform/text/texts.ts'
import { serveStatic } from '../static-files.ts'
import { claimsOf, type DemoPerson, LEVELS, NSIS } from './demo-person.ts'
import { BrokerDocument } from './login-page.tsx'
import { send, showGone, takeLoginStep, type WebContext } from './login-steps.tsx'
import { brokerTexts } from './texts.ts'

export type DemoBroker = {
  /** Its own address, as discovery needs it. Accounts keep `DEMO_ISSUER` instead, so the port may change. */
  readonly issuer: string
  /** What the platform's configuration needs to log people in here. */
  readonly oidc: NonNullable<Config['oidc']>
  stop(): Promise<void>
}

type Wish = {
  /** 0 takes a free one. */
  port: number
  /** Public address of the platform, without a trailing slash. */
  baseUrl: string
  people: () => Promise<readonly DemoPerson[]>
}

const CLIENT_ID = 'jobkreds-demo'
/** People remembered at a time: each is only needed until the platform has fetched the claims. */
const MAX_CHOSEN = 1000
const SCOPES = ['openid', 'profile', 'email', 'ssn', 'nemlogin', 'roles']
const CLAIMS = {
  openid: ['sub', 'loa', 'ial', 'aal', 'auth_time', 'identity_type', 'mitid.uuid', 'mitid_has_cpr'],
  profile: ['name', 'birthdate', 'mitid_name_and_address_protection'],
  email: ['email'],
  ssn: ['dk.cpr'],
  nemlogin: ['nemlogin.cvr', 'nemlogin.org_name', 'nemlogin.persistent_professional_id'],
  roles: ['jobkreds.roles'],
}

/**
 * Starts the demonstration's stand-in for a MitID broker on loopback: a real OpenID provider where one chooses whom to
 * be. Nothing outlives it: keys, logins and secrets are made at start.
 */
export async function startDemoBroker(wish: Wish): Promise<DemoBroker> {
  const quiet = withoutAdvice()
  // a development dependency: production neither has nor needs it
  const { default: Provider, interactionPolicy } = await import('oidc-provider')
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(wish.port, '127.0.0.1', resolve)
  })
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const clientSecret = randomBytes(32).toString('base64url')
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 })
  const chosen = new LRUCache<string, DemoPerson>({ max: MAX_CHOSEN })

  const policy = interactionPolicy.base()
  // asks every time whom one wants to be, and never for consent
  policy
    .get('login')
    ?.checks.add(
      new interactionPolicy.Check('always', 'Choose a person', (ctx) => ctx.oidc.result?.login === undefined),
    )
  policy.remove('consent')

  const configuration: Configuration = {
    clients: [
      {
        client_id: CLIENT_ID,
        client_secret: clientSecret,
        redirect_uris: [wish.baseUrl + CALLBACK_PATH],
        post_logout_redirect_uris: [wish.baseUrl + LOGGED_OUT_PATH],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        token_endpoint_auth_method: 'client_secret_basic',
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), alg: 'RS256', use: 'sig', kid: 'demo' }] },
    cookies: { keys: [randomBytes(32).toString('base64url')] },
    pkce: { required: () => true },
    scopes: SCOPES,
    claims: CLAIMS,
    acrValues: LEVELS.map((level) => NSIS + level),
    conformIdTokenClaims: false,
    interactions: { policy, url: (_ctx, interaction) => `/login/${interaction.uid}` },
    ttl: {
      AuthorizationCode: 60,
      AccessToken: 600,
      IdToken: 600,
      Interaction: 900,
      Grant: 3600,
      Session: 3600,
    },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: true, logoutSource: (ctx, form) => showLogout(ctx, form) },
    },
    findAccount: (_ctx, subject, token) => {
      const person = chosen.get(subject)
      if (!person) return undefined
      // the level belongs to the login and travels with its code
      const acr = token && 'acr' in token ? token.acr : undefined
      const level = LEVELS.find((l) => acr === NSIS + l)
      return { accountId: subject, claims: () => ({ sub: subject, ...claimsOf(person, level) }) }
    },
    loadExistingGrant: async (ctx) => {
      const grant = new ctx.oidc.provider.Grant({
        clientId: ctx.oidc.client?.clientId,
        accountId: ctx.oidc.session?.accountId,
      })
      grant.addOIDCScope(SCOPES.join(' '))
      await grant.save()
      return grant
    },
    renderError: (ctx) => showGone(ctx, wish.baseUrl),
  }

  const provider = new Provider(issuer, configuration)
  quiet.end()
  const steps = {
    provider,
    people: wish.people,
    home: wish.baseUrl,
    remember: (person: DemoPerson) => {
      chosen.set(person.subject, person)
    },
  }
  provider.use(async (ctx, next) => {
    if (ctx.path.startsWith('/static/')) return sendStatic(ctx)
    if (ctx.path === '/broker.css') return sendOwn(ctx, 'broker.css', 'css')
    if (ctx.path === '/broker-logout.js') return sendOwn(ctx, 'broker-logout.js', 'js')
    if (ctx.path.startsWith('/login/')) return takeLoginStep(ctx, steps)
    return next()
  })
  server.on('request', provider.callback())

  return {
    issuer,
    oidc: {
      issuer,
      clientId: CLIENT_ID,
      clientSecret,
      scope: SCOPES.join(' '),
      acr: `${NSIS}Substantial`,
      claims: {},
      issuerAlias: DEMO_ISSUER,
      idTokenAlg: 'RS256',
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** The provider warns of Node 20 and of keeping logins in memory; for a demonstration both are meant. */
function withoutAdvice(): { end(): void } {
  const warn = console.warn
  console.warn = (...parts: unknown[]) => {
    if (!String(parts[0]).includes('oidc-provider WARNING')) warn(...parts)
  }
  return {
    end: () => {
      console.warn = warn
    },
  }
}

/** The provider's own form, with a button for those without script. */
async function showLogout(ctx: KoaContextWithOIDC, form: string): Promise<void> {
  const lang = langFrom(String(ctx.oidc.params?.ui_locales ?? ''))
  const t = brokerTexts(lang)
  const secret = /name="xsrf" value="([^"]+)"/.exec(form)?.[1] ?? ''
  const action = /action="([^"]+)"/.exec(form)?.[1] ?? ''
  await send(
    ctx,
    200,
    <BrokerDocument lang={lang} title={t.logoutTitle} script="/broker-logout.js">
      <p>{t.logout}</p>
      <form method="post" action={action} data-at-once="">
        <input type="hidden" name="xsrf" value={secret} />
        <input type="hidden" name="logout" value="yes" />
        <button type="submit" class="button button-primary">
          {t.logoutButton}
        </button>
      </form>
    </BrokerDocument>,
  )
}

async function sendStatic(ctx: WebContext): Promise<void> {
  const answer = await serveStatic(new Request(ctx.href))
  ctx.status = answer.status
  for (const [name, value] of answer.headers) ctx.set(name, value)
  ctx.body = Buffer.from(await answer.arrayBuffer())
}

async function sendOwn(ctx: WebContext, file: string, type: string): Promise<void> {
  ctx.type = type
  ctx.body = await readFile(new URL(file, import.meta.url))
}
