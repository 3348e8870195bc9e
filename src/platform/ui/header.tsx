import { Icon } from './icon.tsx'
import { useLang, useTexts } from './lang.ts'
import { Mark } from './mark.tsx'
import type { PageLinks } from './page-links.ts'

/**
 * One entry of the main menu; `key` is what a page names as `active`. `count` shows what waits there. One `under` another is
 * shown on that page and its neighbours.
 */
export type MenuItem = { key: string; href: string; label: string; count?: number; under?: string }

/** Who is logged in and as what. `canSwitch` when the person has more than one role. */
export type PageActor = { name: string; role: string; canSwitch?: boolean }

type HeaderProps = {
  menu: readonly MenuItem[]
  active: string | undefined
  actor: PageActor | undefined
  whoUnknown: boolean | undefined
  links: PageLinks
  otherLangHref: string | undefined
  once: string | undefined
}

/** Brand, who acts, language and main menu. On a phone the menu folds into a `details` that needs no script. */
export function Header(p: HeaderProps) {
  const t = useTexts()
  return (
    <header class="site-header">
      <div class="site-header-top container">
        <a class="brand" href={p.links.home} aria-label={t.toHome}>
          <Mark />
          <span class="brand-name">{t.product}</span>
        </a>
        <div class="site-header-tools">
          {p.otherLangHref && (
            <a
              class="tool-link"
              href={p.otherLangHref}
              hreflang={t.otherLanguageCode}
              lang={t.otherLanguageCode}
            >
              {t.otherLanguage}
            </a>
          )}
          {p.actor && <Who actor={p.actor} links={p.links} once={p.once} />}
          {!p.actor && !p.whoUnknown && (
            <a class="button button-secondary login" href={p.links.login}>
              {t.login}
            </a>
          )}
        </div>
      </div>
      {p.menu.length > 0 && (
        <>
          <nav class="main-nav main-nav-wide" aria-label={t.mainMenu}>
            <div class="container">
              <MenuList menu={p.menu} active={p.active} />
            </div>
          </nav>
          <details class="main-nav-narrow" data-menu>
            <summary>
              <Icon name="menu" />
              {t.menu}
            </summary>
            <nav class="main-nav" aria-label={t.mainMenu}>
              <MenuList menu={p.menu} active={p.active} />
            </nav>
          </details>
        </>
      )}
    </header>
  )
}

function Who(p: { actor: PageActor; links: PageLinks; once: string | undefined }) {
  const t = useTexts()
  return (
    <details class="who" data-menu>
      <summary>
        <Icon name="account" />
        <span class="who-text">
          <span class="who-name">{p.actor.name}</span>
          <span class="who-role">
            <span class="sr-only">{t.actsAs('')}</span>
            {p.actor.role}
          </span>
        </span>
        <Icon name="chevron-down" class="who-chevron" />
      </summary>
      <ul class="bare who-menu">
        <li>
          <a href={p.links.account}>{t.myAccount}</a>
        </li>
        {p.actor.canSwitch && (
          <li>
            <a href={p.links.roles}>{t.switchRole}</a>
          </li>
        )}
        <li>
          <form method="post" action={p.links.logout}>
            {p.once && <input type="hidden" name="_once" value={p.once} />}
            <button type="submit">{t.logout}</button>
          </form>
        </li>
      </ul>
    </details>
  )
}

function MenuList(p: { menu: readonly MenuItem[]; active: string | undefined }) {
  const lang = useLang()
  return (
    <ul class="bare">
      {p.menu.map((item) => (
        <li>
          <a href={item.href} aria-current={item.key === p.active ? 'page' : undefined}>
            {item.label}
            {item.count ? <span class="menu-count">{item.count.toLocaleString(lang)}</span> : null}
          </a>
        </li>
      ))}
    </ul>
  )
}
