import { useTexts } from './lang.ts'
import { Mark } from './mark.tsx'
import type { PageLinks } from './page-links.ts'

/** The foot of every page: same links, same order, everywhere. */
export function Footer(p: { links: PageLinks }) {
  const t = useTexts()
  return (
    <footer class="site-footer">
      <div class="container site-footer-inner">
        <div class="site-footer-brand">
          <Mark />
          <p>
            <strong>{t.product}</strong>
            <br />
            {t.tagline}
          </p>
        </div>
        <FootList
          title={t.footerRules}
          items={[
            [p.links.mayWe, t.mayWe],
            [p.links.mayI, t.mayI],
            [p.links.rates, t.rates],
            [p.links.calculator, t.calculator],
          ]}
        />
        <FootList
          title={t.footerHelp}
          items={[
            [p.links.contact, t.contact],
            [p.links.privacy, t.privacy],
            [p.links.accessibility, t.accessibility],
          ]}
        />
        <FootList
          title={t.footerOpen}
          items={[
            [p.links.data, t.aboutData],
            [p.links.api, t.api],
            [p.links.feed, t.feed],
          ]}
        />
      </div>
    </footer>
  )
}

function FootList(p: { title: string; items: [string, string][] }) {
  return (
    <div>
      <h2 class="site-footer-title">{p.title}</h2>
      <ul class="bare">
        {p.items.map(([href, label]) => (
          <li>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
