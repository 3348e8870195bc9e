import { raw } from 'hono/html'
import type { Child, PropsWithChildren } from 'hono/jsx'
import type { Lang } from '#platform/text/texts.ts'
import { Alert, type AlertKind } from './alert.tsx'
import { asset } from './asset.ts'
import { Footer } from './footer.tsx'
import { Header, type MenuItem, type PageActor } from './header.tsx'
import { Icon } from './icon.tsx'
import { LangContext, useTexts } from './lang.ts'
import { defaultLinks, type PageLinks } from './page-links.ts'
import { Tabs } from './tabs.tsx'

/** A step on the way to this page. The last one is the page itself and has no address. */
export type Crumb = { label: string; href?: string }

/** What happened on the page before, told once. */
export type Flash = { kind: AlertKind; title: string; text?: string }

export type PageProps = PropsWithChildren<{
  /** The page's name: `<title>` and, unless `ownHeading`, the `h1`. */
  title: string
  lang: Lang
  crumbs?: readonly Crumb[]
  menu?: readonly MenuItem[]
  /** Shows the pages that stand under the same entry of the main menu. */
  neighbours?: boolean
  /** Key of the menu entry this page belongs to. */
  active?: string
  actor?: PageActor
  /** The page does not know whether anybody is logged in: it says neither who, nor "Log ind". */
  whoUnknown?: boolean | undefined
  /** Shown on every page of a demonstration, e.g. "Alle personer er opdigtede. Datoen er 14. maj 2014." */
  demoBanner?: string
  flash?: Flash
  /** A sentence or two under the `h1`. */
  lead?: string
  /** A word above the `h1`: company, status or kind of page. */
  eyebrow?: Child
  /** Buttons to the right of the `h1`. */
  actions?: Child
  /** The page draws its own `h1` (with `id="overskrift"` and `tabindex={-1}`), e.g. in `Hero`. */
  ownHeading?: boolean
  /** Use the full 1440 px, e.g. for search with a map. */
  wide?: boolean
  /** No container round the content: the page lays out its own bands. */
  bleed?: boolean
  description?: string
  ogImage?: string
  noindex?: boolean
  /** Absolute address of this page, for search engines and sharing. */
  canonical?: string
  otherLangHref?: string
  /** Address of an Atom feed for this page. */
  feedHref?: string
  /** Look again after so many seconds: script renews the progress in place, without script the page is loaded anew. */
  refreshSeconds?: number
  /** Scripts under `public/` this page needs besides app.js. */
  scripts?: readonly string[]
  /** Stylesheets under `public/` this page needs besides app.css. */
  styles?: readonly string[]
  /** Further elements for `<head>`. */
  head?: Child
  /** schema.org data, already serialised; `<` is escaped here. */
  jsonLd?: string
  /** Token for the log-out form. */
  once?: string
  /** Seconds until the session ends; turns on the warning with an extend button. */
  sessionSeconds?: number
  links?: Partial<PageLinks>
}>

/** A whole page: document, frame and, in the middle, what the feature has to say. */
export function Page(p: PageProps) {
  return (
    <LangContext.Provider value={p.lang}>
      {raw('<!doctype html>')}
      <PageDocument {...p} />
    </LangContext.Provider>
  )
}

function PageDocument(p: PageProps) {
  const t = useTexts()
  const links = { ...defaultLinks, ...p.links }
  const menu = p.menu ?? []
  const main = menu.find(({ key }) => key === p.active)?.under ?? p.active
  const width = p.wide ? 'container container-wide' : 'container'
  return (
    <html lang={p.lang}>
      <PageHead {...p} />
      <body>
        <a class="skip-link" href="#indhold">
          {t.skip}
        </a>
        {p.demoBanner && (
          <aside class="demo-banner" aria-label={t.demo}>
            <p class="container">
              <strong>{t.demo}</strong> {p.demoBanner}
            </p>
          </aside>
        )}
        <Header
          menu={menu.filter(({ under }) => under === undefined)}
          active={main}
          actor={p.actor}
          whoUnknown={p.whoUnknown}
          links={links}
          otherLangHref={p.otherLangHref}
          once={p.once}
        />
        {p.crumbs && p.crumbs.length > 0 && <Breadcrumbs crumbs={p.crumbs} home={links.home} width={width} />}
        <main id="indhold" tabindex={-1} data-refresh={p.refreshSeconds?.toString()}>
          {p.flash && (
            <div class={`${width} flash`}>
              <Alert kind={p.flash.kind} title={p.flash.title} live>
                {p.flash.text}
              </Alert>
            </div>
          )}
          {!p.ownHeading && <PageHeading {...p} width={width} />}
          {p.neighbours && (
            <Neighbours
              menu={menu.filter(({ key, under }) => key === main || under === main)}
              active={p.active}
              width={width}
            />
          )}
          {p.bleed ? p.children : <div class={`${width} page-body`}>{p.children}</div>}
        </main>
        <Footer links={links} />
        {p.sessionSeconds !== undefined && (
          <SessionWarning seconds={p.sessionSeconds} href={links.extendSession} />
        )}
      </body>
    </html>
  )
}

/** The pages that stand under one entry of the main menu. */
function Neighbours(p: { menu: readonly MenuItem[]; active: string | undefined; width: string }) {
  if (p.menu.length < 2) return null
  const tabs = p.menu.map(({ key, ...tab }) => ({ ...tab, current: key === p.active }))
  return (
    <div class={p.width}>
      <Tabs label={tabs[0]!.label} tabs={tabs} />
    </div>
  )
}

function PageHead(p: PageProps) {
  const t = useTexts()
  const fullTitle = p.title === t.product ? `${t.product}: ${t.tagline}` : `${p.title} – ${t.product}`
  const plex = 'dkfds/fonts/IBMPlexSans/split/woff2/IBMPlexSans'
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{fullTitle}</title>
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" content="#fdfaf6" media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content="#191217" media="(prefers-color-scheme: dark)" />
      {p.description && <meta name="description" content={p.description} />}
      {p.noindex && <meta name="robots" content="noindex" />}
      {p.refreshSeconds !== undefined && (
        <noscript>
          <meta http-equiv="refresh" content={String(p.refreshSeconds)} />
        </noscript>
      )}
      <meta property="og:title" content={p.title} />
      <meta property="og:site_name" content={t.product} />
      <meta property="og:type" content="website" />
      {p.description && <meta property="og:description" content={p.description} />}
      {p.ogImage && <meta property="og:image" content={p.ogImage} />}
      {p.canonical && <link rel="canonical" href={p.canonical} />}
      {p.canonical && <meta property="og:url" content={p.canonical} />}
      {p.feedHref && <link rel="alternate" type="application/atom+xml" href={p.feedHref} title={t.feed} />}
      {p.otherLangHref && <link rel="alternate" hreflang={t.otherLanguageCode} href={p.otherLangHref} />}
      <link rel="icon" href={asset('favicon.svg')} type="image/svg+xml" />
      <link
        rel="preload"
        as="font"
        type="font/woff2"
        crossorigin="anonymous"
        href={asset(`${plex}-Regular-Latin1.woff2`).replace(/\?.*/, '')}
      />
      <link rel="stylesheet" href={asset('dkfds/css/dkfds.min.css')} />
      <link rel="stylesheet" href={asset('app.css')} />
      {p.styles?.map((path) => (
        <link rel="stylesheet" href={asset(path)} />
      ))}
      <script src={asset('app.js')} defer />
      {p.scripts?.map((path) => (
        <script src={asset(path)} defer />
      ))}
      {p.head}
      {p.jsonLd && (
        <script
          type="application/ld+json"
          dangerouslySetInnerHTML={{ __html: p.jsonLd.replaceAll('<', '\\u003c') }}
        />
      )}
    </head>
  )
}

function PageHeading(p: PageProps & { width: string }) {
  return (
    <div class={`${p.width} page-heading`}>
      <div class="page-heading-text">
        {p.eyebrow && <p class="eyebrow">{p.eyebrow}</p>}
        <h1 id="overskrift" tabindex={-1}>
          {p.title}
        </h1>
        {p.lead && <p class="lead">{p.lead}</p>}
      </div>
      {p.actions && <div class="page-heading-actions">{p.actions}</div>}
    </div>
  )
}

function Breadcrumbs(p: { crumbs: readonly Crumb[]; home: string; width: string }) {
  const t = useTexts()
  const all: Crumb[] = [{ label: t.home, href: p.home }, ...p.crumbs]
  return (
    <nav class={`${p.width} crumbs`} aria-label={t.youAreHere}>
      <ol class="bare">
        {all.map((crumb, i) => (
          <li>
            {i > 0 && <Icon name="chevron-right" />}
            {crumb.href && i < all.length - 1 ? (
              <a href={crumb.href}>{crumb.label}</a>
            ) : (
              <span aria-current={i === all.length - 1 ? 'page' : undefined}>{crumb.label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}

function SessionWarning(p: { seconds: number; href: string }) {
  const t = useTexts()
  return (
    <div
      class="session-warning"
      hidden
      role="alertdialog"
      aria-labelledby="session-title"
      aria-describedby="session-text"
      data-session-seconds={String(p.seconds)}
      data-extend={p.href}
      data-extended={t.sessionExtended}
      data-failed={t.sessionFailed}
    >
      <p id="session-title">
        <strong>{t.sessionTitle}</strong>
      </p>
      <p id="session-text">{t.sessionSoon}</p>
      <button type="button" class="button button-primary">
        {t.sessionExtend}
      </button>
    </div>
  )
}
