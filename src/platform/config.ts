import { z } from 'zod'
import { isDay } from '#core/calendar/day.ts'
import { DEMO_ISSUER } from './auth/demo-accounts.ts'

/**
 * Settings, read once at start from the environment. Development and demonstration need none; production fails with
 * one sentence per missing value (`ConfigError.sentences`).
 */

const isLoopback = (url: string) => /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])([:/]|$)/.test(url)
const isTrue = (v: string | undefined) => v === '1' || v === 'true' || v === 'yes'

const environment = z.object({
  JOBKREDS_MODE: z.enum(['demo', 'development', 'production']).default('development'),
  JOBKREDS_DATA: z.string().default('./data'),
  JOBKREDS_TODAY: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .optional(),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  BASE_URL: z.url().optional(),
  DATABASE_URL: z.string().optional(),
  MIGRATION_DATABASE_URL: z.string().optional(),
  DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(10),
  SECRET_KEY: z.string().min(32).optional(),
  CPR_KEY: z.string().min(32).optional(),
  OIDC_ISSUER: z.url().optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_SCOPE: z.string().default('openid profile'),
  OIDC_ACR: z.string().default('https://data.gov.dk/concept/core/nsis/Substantial'),
  OIDC_CLAIMS: z.string().optional(),
  OIDC_ISSUER_ALIAS: z.string().min(1).optional(),
  OIDC_ID_TOKEN_ALG: z.enum(['RS256', 'PS256', 'ES256', 'EdDSA']).default('RS256'),
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().default('Jobkreds <ingen-svar@jobkreds.example>'),
  TRUST_PROXY: z.string().optional(),
  RATE_LIMIT_FACTOR: z.coerce.number().min(0).max(10000).default(1),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
  METRICS_TOKEN: z.string().optional(),
  LAW_VALUES: z.string().optional(),
})

export type Config = {
  mode: 'demo' | 'development' | 'production'
  dataDir: string
  /** The platform's day when it is moved (`JOBKREDS_TODAY`), otherwise undefined: today. */
  today: string | undefined
  port: number
  host: string
  /** Public address without a trailing slash; links in mails and redirects are built from it, never from headers. */
  baseUrl: string
  databaseUrl: string | undefined
  ownerDatabaseUrl: string | undefined
  poolSize: number
  /** Signs cookies and tokens, and separates keys for other uses. */
  secretKey: string
  /** Seals CPR numbers (AES-256-GCM) and keys their lookup (HMAC). */
  cprKey: string
  oidc:
    | {
        issuer: string
        clientId: string
        clientSecret: string
        scope: string
        acr: string
        claims: Record<string, string>
        /** What accounts keep as their issuer instead of the broker's address: it may then move and the accounts stay. */
        issuerAlias: string | undefined
        /** The only signature algorithm an ID token may have. */
        idTokenAlg: string
      }
    | undefined
  smtpUrl: string | undefined
  mailFrom: string
  trustProxy: boolean
  /** Multiplies every rate limit; 0 switches them off (benchmarks and tests on loopback). */
  rateFactor: number
  logLevel: string
  metricsToken: string | undefined
  /** Values of the law set by this installation, by scheme: a rate or a day that became known after this version. */
  lawValues: Readonly<Record<string, readonly LawSetting[]>>
}

const lawSetting = z.strictObject({
  value: z.string(),
  to: z.union([z.number(), z.string()]),
  from: z.string().refine(isDay).optional(),
  mark: z.enum(['confirmed', 'inferred', 'unconfirmed']).optional(),
})
export type LawSetting = z.output<typeof lawSetting>

export class ConfigError extends Error {
  readonly sentences: string[]
  constructor(sentences: string[]) {
    super(sentences.join('\n'))
    this.sentences = sentences
  }
}

const developmentKey = 'only-for-development-and-demonstration-0123456789'

/** Reads and checks the settings. Throws `ConfigError` with one sentence for each value that is missing or wrong. */
export function loadConfig(env: Record<string, string | undefined> = process.env): Config {
  const parsed = environment.safeParse(env)
  if (!parsed.success) {
    throw new ConfigError(
      parsed.error.issues.map((i) => `${i.path.join('.')} has a value that cannot be used: ${i.message}.`),
    )
  }
  const e = parsed.data
  const missing: string[] = []
  if (e.JOBKREDS_MODE === 'production') {
    const need = (name: string, value: unknown, why: string) => {
      if (!value) missing.push(`${name} is missing: ${why}.`)
    }
    need(
      'DATABASE_URL',
      e.DATABASE_URL,
      'the address of the PostgreSQL server (15 or newer), e.g. postgres://user:secret@db/jobkreds',
    )
    need('BASE_URL', e.BASE_URL, 'the public address of the service, e.g. https://jobkreds.example.dk')
    need('SECRET_KEY', e.SECRET_KEY, 'at least 32 random characters that sign cookies and links')
    need('CPR_KEY', e.CPR_KEY, 'at least 32 random characters that seal CPR numbers')
    need('OIDC_ISSUER', e.OIDC_ISSUER, 'the address of the OpenID Connect broker people log in with')
    need('OIDC_CLIENT_ID', e.OIDC_CLIENT_ID, 'the client id the broker has given this service')
    need('OIDC_CLIENT_SECRET', e.OIDC_CLIENT_SECRET, 'the client secret the broker has given this service')
    need('SMTP_URL', e.SMTP_URL, 'the mail server, e.g. smtps://user:secret@mail.example.dk')
    const isPlain = (url: string | undefined) =>
      url?.startsWith('https://') === false && !(isTrue(env.ALLOW_HTTP) && isLoopback(url))
    if (isPlain(e.BASE_URL)) {
      missing.push(
        'BASE_URL must begin with https:// in production (ALLOW_HTTP=1 is for a trial on loopback only).',
      )
    }
    if (isPlain(e.OIDC_ISSUER)) missing.push('OIDC_ISSUER must begin with https:// in production.')
    for (const name of ['SECRET_KEY', 'CPR_KEY'] as const) {
      if (e[name] === developmentKey)
        missing.push(`${name} is the one of the demonstration, which everybody knows: make one of your own.`)
    }
    if (e.SECRET_KEY && e.SECRET_KEY === e.CPR_KEY)
      missing.push('SECRET_KEY and CPR_KEY are the same: make two, so that one can be changed alone.')
    if (e.RATE_LIMIT_FACTOR === 0)
      missing.push('RATE_LIMIT_FACTOR=0 switches the limits off and belongs to benchmarks; remove it.')
    if (e.OIDC_ISSUER_ALIAS === DEMO_ISSUER)
      missing.push('OIDC_ISSUER_ALIAS names the demonstration; remove it in production.')
    if (e.JOBKREDS_TODAY)
      missing.push('JOBKREDS_TODAY moves the clock and belongs to demonstrations; remove it in production.')
  }
  let claims: Record<string, string> = {}
  if (e.OIDC_CLAIMS) {
    try {
      claims = z.record(z.string(), z.string()).parse(JSON.parse(e.OIDC_CLAIMS))
    } catch {
      missing.push('OIDC_CLAIMS must be a JSON object of names, e.g. {"cvr":"nemlogin.cvr"}.')
    }
  }
  let lawValues: Config['lawValues'] = {}
  if (e.LAW_VALUES) {
    try {
      lawValues = z.record(z.string(), z.array(lawSetting)).parse(JSON.parse(e.LAW_VALUES))
    } catch {
      missing.push(
        'LAW_VALUES must be JSON, e.g. {"dk-jobrotation":[{"value":"last-grant-day","to":"2026-06-30","mark":"confirmed"}]}.',
      )
    }
  }
  if (missing.length > 0) throw new ConfigError(missing)
  const oidc =
    e.OIDC_ISSUER && e.OIDC_CLIENT_ID && e.OIDC_CLIENT_SECRET
      ? {
          issuer: e.OIDC_ISSUER,
          clientId: e.OIDC_CLIENT_ID,
          clientSecret: e.OIDC_CLIENT_SECRET,
          scope: e.OIDC_SCOPE,
          acr: e.OIDC_ACR,
          claims,
          issuerAlias: e.OIDC_ISSUER_ALIAS,
          idTokenAlg: e.OIDC_ID_TOKEN_ALG,
        }
      : undefined
  return {
    mode: e.JOBKREDS_MODE,
    dataDir: e.JOBKREDS_DATA,
    today: e.JOBKREDS_TODAY,
    port: e.PORT,
    host: e.HOST,
    baseUrl: (e.BASE_URL ?? `http://localhost:${e.PORT}`).replace(/\/$/, ''),
    databaseUrl: e.DATABASE_URL,
    ownerDatabaseUrl: e.MIGRATION_DATABASE_URL ?? e.DATABASE_URL,
    poolSize: e.DATABASE_POOL,
    secretKey: e.SECRET_KEY ?? developmentKey,
    cprKey: e.CPR_KEY ?? developmentKey,
    oidc,
    smtpUrl: e.SMTP_URL,
    mailFrom: e.MAIL_FROM,
    trustProxy: isTrue(e.TRUST_PROXY),
    rateFactor: e.RATE_LIMIT_FACTOR,
    logLevel: e.LOG_LEVEL,
    metricsToken: e.METRICS_TOKEN,
    lawValues,
  }
}
