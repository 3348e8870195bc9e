import type { Child, PropsWithChildren } from 'hono/jsx'
import { Icon } from './icon.tsx'
import { Illustration, type IllustrationName } from './illustration.tsx'
import { useTexts } from './lang.ts'

type HeroProps = PropsWithChildren<{
  title: string
  lead?: Child
  picture?: IllustrationName
  /** A word above the title. */
  eyebrow?: string
}>

/** The top of the front page: what this is, and the one thing to do, as children (`SearchBox`). Holds the `h1`. */
export function Hero(p: HeroProps) {
  return (
    <div class="hero">
      <div class="container hero-inner">
        <div class="hero-text">
          {p.eyebrow && <p class="eyebrow">{p.eyebrow}</p>}
          <h1 id="overskrift" tabindex={-1}>
            {p.title}
          </h1>
          {p.lead && <p class="lead">{p.lead}</p>}
          {p.children}
        </div>
        <Illustration name={p.picture ?? 'triple-gain'} />
      </div>
    </div>
  )
}

type SearchBoxProps = {
  action: string
  label: string
  submit: string
  name?: string
  value?: string
  hint?: string
  /** Second field: where. */
  place?: { name: string; label: string; value?: string }
  /** Further fields of the form, e.g. filters that a new search keeps. */
  hidden?: Child
}

/** One search, by GET. With `occupation-field.js` among the page's scripts it suggests titles and towns. */
export function SearchBox(p: SearchBoxProps) {
  const t = useTexts()
  const name = p.name ?? 'q'
  const suggesting = {
    'data-label': t.suggestions,
    'data-found': t.suggestionsFound,
    'data-none': t.suggestionsNone,
  }
  return (
    <search>
      <form class="search-box" method="get" action={p.action}>
        {p.hidden}
        <div class="search-box-field">
          <label for={`soeg-${name}`}>{p.label}</label>
          <input
            id={`soeg-${name}`}
            class="form-input"
            type="search"
            name={name}
            value={p.value}
            maxlength={120}
            data-suggest="/forslag/stillinger"
            data-suggest-free
            {...suggesting}
            autocomplete="off"
            aria-describedby={p.hint ? `soeg-${name}-hint` : undefined}
          />
        </div>
        {p.place && (
          <div class="search-box-field search-box-place">
            <label for={`soeg-${p.place.name}`}>{p.place.label}</label>
            <input
              id={`soeg-${p.place.name}`}
              class="form-input"
              type="text"
              name={p.place.name}
              value={p.place.value}
              maxlength={60}
              data-suggest="/forslag/steder"
              {...suggesting}
              autocomplete="postal-code"
            />
          </div>
        )}
        <button type="submit" class="button button-primary">
          <Icon name="search" />
          <span>{p.submit}</span>
        </button>
        {p.hint && (
          <p class="search-box-hint" id={`soeg-${name}-hint`}>
            {p.hint}
          </p>
        )}
      </form>
    </search>
  )
}

/** A band across the page with a heading, e.g. on the front page. */
export function Band(
  p: PropsWithChildren<{ title?: string; tone?: 'plain' | 'sunken' | 'brand'; intro?: Child }>,
) {
  return (
    <section class={`band band-${p.tone ?? 'plain'}`}>
      <div class="container">
        {p.title && <h2>{p.title}</h2>}
        {p.intro && <p class="lead">{p.intro}</p>}
        {p.children}
      </div>
    </section>
  )
}
