import type { PropsWithChildren } from 'hono/jsx'
import { ROLES } from '#platform/auth/actor.ts'
import type { Lang } from '#platform/text/texts.ts'
import { asset, LangContext, Mark } from '#platform/ui/index.ts'
import type { DemoPerson, Level } from './demo-person.ts'
import { LEVELS } from './demo-person.ts'
import { NewPersonForms } from './new-person-forms.tsx'
import { brokerTexts } from './texts.ts'

/** People of one group shown before somebody searches, and at most in a search. */
const FEW = 8
const MANY = 60

export type LoginPageProps = {
  lang: Lang
  action: string
  people: readonly DemoPerson[]
  search: string
  level: Level
  problem?: string | undefined
  typed: URLSearchParams
}

/** The page where one chooses whom to be: found by name, grouped by role, one button a person. */
export function LoginPage(p: LoginPageProps) {
  const t = brokerTexts(p.lang)
  const found = p.search === '' ? p.people : p.people.filter(matches(p.search))
  return (
    <BrokerDocument lang={p.lang} title={t.title}>
      <p class="lead">{t.lead}</p>
      {p.problem && (
        <div class="alert alert-error" role="alert">
          <p class="alert-body">{p.problem}</p>
        </div>
      )}
      <form method="get" action={p.action} class="broker-search">
        <label class="form-label" for="soeg">
          {t.search}
        </label>
        <div class="broker-search-line">
          <input
            class="form-input"
            type="search"
            id="soeg"
            name="soeg"
            value={p.search}
            maxlength={100}
            autocomplete="off"
          />
          <button type="submit" class="button button-secondary">
            {t.searchButton}
          </button>
        </div>
      </form>
      {p.search !== '' && (
        <p role="status">
          {found.length === 0 ? t.none : t.found(found.length)} <a href={p.action}>{t.everybody}</a>
        </p>
      )}
      <form method="post" action={p.action}>
        <Levels lang={p.lang} chosen={p.level} />
        {groups(found).map(({ key, people }) => {
          const stars = people.filter((person) => person.story).length
          const shown = people.slice(0, p.search === '' ? Math.max(FEW, stars) : MANY)
          return (
            <section aria-labelledby={`gruppe-${key}`}>
              <h2 id={`gruppe-${key}`}>{t.groups[key]}</h2>
              <ul class="bare broker-people">
                {shown.map((person) => (
                  <li>
                    <PersonButton person={person} lang={p.lang} />
                  </li>
                ))}
              </ul>
              {shown.length < people.length && (
                <p class="muted">{t.foundMore(shown.length, people.length)}</p>
              )}
            </section>
          )
        })}
      </form>
      <NewPersonForms lang={p.lang} action={p.action} typed={p.typed} />
      <form method="post" action={p.action} class="broker-cancel">
        <button type="submit" name="fortryd" value="1" class="button button-tertiary">
          {t.cancel}
        </button>
      </form>
    </BrokerDocument>
  )
}

function PersonButton(p: { person: DemoPerson; lang: Lang }) {
  const { subject, name, roles, story, organisation } = p.person
  const where = [...new Set([...roles.map((r) => r.organisation), organisation ?? ''].filter(Boolean))]
  return (
    <button type="submit" name="person" value={subject} class="broker-person">
      <span class="broker-person-name">{name}</span>
      {where.length > 0 && <span class="broker-person-where">{where.join(', ')}</span>}
      {story && <span class="broker-person-story">{story[p.lang]}</span>}
    </button>
  )
}

function Levels(p: { lang: Lang; chosen: Level }) {
  const t = brokerTexts(p.lang)
  return (
    <fieldset class="broker-levels" aria-describedby="niveau-hint">
      <legend class="form-label">{t.level}</legend>
      <p class="form-hint" id="niveau-hint">
        {t.levelHint}
      </p>
      <div class="choices choices-inline">
        {LEVELS.map((level) => (
          <div class="form-group-radio">
            <input
              type="radio"
              class="form-radio"
              id={`niveau-${level}`}
              name="niveau"
              value={level}
              checked={level === p.chosen}
            />
            <label for={`niveau-${level}`}>{t.levels[level]}</label>
          </div>
        ))}
      </div>
    </fieldset>
  )
}

/** The frame of the stand-in's pages: Jobkreds' look, but no menu, since one is not in Jobkreds here. */
export function BrokerDocument(p: PropsWithChildren<{ lang: Lang; title: string; script?: string }>) {
  return (
    <LangContext.Provider value={p.lang}>
      <html lang={p.lang}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <meta name="robots" content="noindex" />
          <title>{`${p.title} – Jobkreds`}</title>
          <link rel="icon" href={asset('favicon.svg')} type="image/svg+xml" />
          <link rel="stylesheet" href={asset('dkfds/css/dkfds.min.css')} />
          <link rel="stylesheet" href={asset('app.css')} />
          <link rel="stylesheet" href="/broker.css" />
          {p.script && <script src={p.script} defer />}
        </head>
        <body>
          <header class="site-header">
            <div class="site-header-top container">
              <span class="brand">
                <Mark />
                <span class="brand-name">Jobkreds</span>
              </span>
            </div>
          </header>
          <main class="container broker">
            <h1>{p.title}</h1>
            {p.children}
          </main>
        </body>
      </html>
    </LangContext.Provider>
  )
}

const fold = (text: string) => text.toLocaleLowerCase('da').normalize('NFC')

/** Every word typed stands somewhere in the name or in where the person belongs. */
function matches(search: string): (p: DemoPerson) => boolean {
  const words = fold(search).split(/\s+/).filter(Boolean)
  return (p) => {
    const text = fold([p.name, p.organisation, ...p.roles.map((r) => r.organisation)].join(' '))
    return words.every((word) => text.includes(word))
  }
}

/** By the first role of each, in the order of the roles; people without one come last. */
function groups(people: readonly DemoPerson[]) {
  return ([...ROLES, 'none'] as const)
    .map((key) => ({ key, people: people.filter((p) => (p.roles[0]?.role ?? 'none') === key) }))
    .filter((group) => group.people.length > 0)
}
