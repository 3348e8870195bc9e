import type { Child } from 'hono/jsx'
import { day as asDay } from '#core/calendar/day.ts'
import { formatDay } from '#core/calendar/format-day.ts'
import type { Actor } from '../auth/actor.ts'
import { newToken, type Session } from '../auth/session.ts'
import type { Config } from '../config.ts'
import type { Lang } from '../text/texts.ts'
import { ButtonLink, ErrorPage, type ErrorStatus, type MenuItem, Page } from '../ui/index.ts'
import type { PageOptions } from './context.ts'
import { edgeTexts } from './texts.ts'

/** What the frame of every page needs to know of the request. */
export type FrameInput = {
  lang: Lang
  path: string
  search: string
  actor: Actor
  session: Session | undefined
  /** Nobody has been asked for: the page belongs to everyone and must not look logged out to someone who is not. */
  whoUnknown?: boolean
  config: Config
  today: string
  menu: (actor: Actor, lang: Lang) => MenuItem[]
  flash: string | undefined
  restored: boolean
}

const LINKS = {
  home: '/',
  login: '/log-ind',
  logout: '/log-ud',
  account: '/min-konto',
  roles: '/rolle',
  extendSession: '/session/forlaeng',
  search: '/vikariater',
  accessibility: '/tilgaengelighed',
  privacy: '/privatliv',
  data: '/om-data',
  contact: '/kontakt',
  api: '/api/v1/docs',
  feed: '/vikariater.atom',
  mayWe: '/kan-vi-bruge-jobrotation',
  mayI: '/kan-jeg-blive-vikar',
  rates: '/satser-og-regler',
  calculator: '/beregner',
} as const
/** Addresses without an English twin. */
const SAME_IN_ENGLISH = new Set<string>([LINKS.feed])

export const hrefIn = (lang: Lang) => (path: string) =>
  lang === 'en' && path.startsWith('/') ? (path === '/' ? '/en' : `/en${path}`) : path

/** Draws a page in the frame: header, menu, role, language, banner, receipt. */
export async function renderPage(f: FrameInput, options: PageOptions, body: Child): Promise<Response> {
  const { status = 200, ...page } = options
  const t = edgeTexts(f.lang)
  const href = hrefIn(f.lang)
  const other = hrefIn(f.lang === 'da' ? 'en' : 'da')
  const links = Object.fromEntries(
    Object.entries(LINKS).map(([k, v]) => [k, SAME_IN_ENGLISH.has(v) ? v : href(v)]),
  )
  if (f.actor.role === 'anonymous' && !f.path.startsWith('/log-ind')) {
    links.login = `${href(LINKS.login)}?retur=${encodeURIComponent(href(f.path) + f.search)}`
  }
  const flash = f.restored
    ? ({ kind: 'info', title: t.restoredTitle, text: t.restored } as const)
    : f.flash
      ? ({ kind: 'success', title: f.flash } as const)
      : undefined
  const secondsLeft = f.session
    ? Math.min(30 * 60, Math.round((f.session.expiresAt.getTime() - Date.now()) / 1000))
    : undefined
  const html = (
    <Page
      {...page}
      crumbs={page.crumbs && [...page.crumbs, { label: page.title }]}
      lang={f.lang}
      flash={page.flash ?? flash}
      menu={f.menu(f.actor, f.lang)}
      active={page.active ?? f.path}
      actor={
        f.session
          ? { name: f.actor.name, role: roleLabel(f.actor, f.lang), canSwitch: f.session.roles > 1 }
          : undefined
      }
      whoUnknown={f.whoUnknown}
      demoBanner={f.config.mode === 'demo' ? t.demoBanner(formatDay(asDay(f.today), f.lang)) : undefined}
      otherLangHref={other(f.path) + f.search}
      once={f.session ? newToken() : undefined}
      sessionSeconds={secondsLeft}
      links={links}
      canonical={page.canonical ?? (page.noindex || f.session ? undefined : f.config.baseUrl + href(f.path))}
    >
      {body}
    </Page>
  )
  const text = (await html.toString()) as string
  return new Response(text, {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8' },
  })
}

/** "Sagsbehandler, Jobcenter Ballerup": the one active role as it is shown on screen. */
export const roleLabel = (actor: Actor, lang: Lang): string => {
  const role = edgeTexts(lang).roles[actor.role]
  return actor.organisation && actor.organisation !== role ? `${role}, ${actor.organisation}` : role
}

/** A page for what could not be served, with what to do instead. */
export function renderProblem(
  f: FrameInput,
  status: number,
  problem: { title: string; text?: string; reference?: string; go?: { href: string; label: string } },
): Promise<Response> {
  const href = hrefIn(f.lang)
  return renderPage(
    f,
    { title: problem.title, status, noindex: true },
    <ErrorPage
      status={isErrorStatus(status) ? status : 409}
      text={problem.text}
      reference={problem.reference}
      homeHref={href('/')}
      searchHref={status === 404 ? href(LINKS.search) : undefined}
      actions={
        problem.go ? <ButtonLink href={problem.go.href} label={problem.go.label} kind="primary" /> : undefined
      }
    />,
  )
}

const isErrorStatus = (status: number): status is ErrorStatus =>
  [403, 404, 409, 429, 500, 503].includes(status)
