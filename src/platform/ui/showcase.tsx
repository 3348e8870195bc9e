import type { PropsWithChildren } from 'hono/jsx'
import type { Lang } from '#platform/text/texts.ts'
import { Hero, SearchBox } from './hero.tsx'
import { Page } from './layout.tsx'
import { ShowcaseEmptyForm, ShowcaseRefusedForm } from './showcase-forms.tsx'
import { ShowcaseLists, ShowcaseSearch } from './showcase-lists.tsx'
import { ShowcaseEnds, ShowcaseFacts, ShowcaseMessages } from './showcase-states.tsx'

const menu = [
  { key: 'vikariater', href: '#vikariater', label: 'Find vikariater' },
  { key: 'ansoegninger', href: '#ansoegninger', label: 'Mine ansøgninger', count: 2 },
  { key: 'profil', href: '#profil', label: 'Min profil' },
]

/** Every part of the kit in every state, on one page, to look at and to test. The example texts are Danish only. */
export function Showcase(p: { lang: Lang }) {
  return (
    <Page
      title="Komponenter"
      lang={p.lang}
      crumbs={[{ label: 'Udvikling', href: '#udvikling' }, { label: 'Komponenter' }]}
      menu={menu}
      active="vikariater"
      actor={{ name: 'Mette Sørensen', role: 'Sagsbehandler, Jobcenter Gladsaxe', canSwitch: true }}
      demoBanner="Alle personer og virksomheder er opdigtede. I dag er det 14. maj 2014."
      flash={{ kind: 'success', title: 'Din profil er gemt.', text: 'Den er kun synlig for dig.' }}
      otherLangHref="#english"
      once="log-ud"
      sessionSeconds={1800}
      noindex
      ownHeading
      bleed
      scripts={['occupation-field.js']}
    >
      <Hero
        title="Nogen skal på kursus. Nogen skal have en chance."
        lead="Når en medarbejder lærer nyt, får en ledig et rigtigt job imens, og arbejdspladsen mister ingen hænder."
      >
        <SearchBox
          action="/udvikling/komponenter"
          label="Hvad vil du arbejde med?"
          place={{ name: 'fra', label: 'Hvor?' }}
          submit="Søg"
          hint="Fx sosu-hjælper, pedel eller rengøring"
        />
      </Hero>
      <Part title="Søgning" wide>
        <ShowcaseSearch />
      </Part>
      <Part title="Knapper, ord og beskeder">
        <ShowcaseMessages />
      </Part>
      <Part title="Lister og tomme lister">
        <ShowcaseLists />
      </Part>
      <Part title="Fakta, tal og tabeller">
        <ShowcaseFacts />
      </Part>
      <Part title="Formular">
        <ShowcaseEmptyForm />
      </Part>
      <Part title="Afvist formular">
        <ShowcaseRefusedForm />
      </Part>
      <Part title="Forløb, kvittering og fejl">
        <ShowcaseEnds />
      </Part>
    </Page>
  )
}

function Part(p: PropsWithChildren<{ title: string; wide?: boolean }>) {
  return (
    <section class={p.wide ? 'container container-wide' : 'container'}>
      <h2>{p.title}</h2>
      {p.children}
    </section>
  )
}
