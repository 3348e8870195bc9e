import type { Lang } from '#platform/text/texts.ts'
import { ErrorSummary, type FormState, Icon } from '#platform/ui/index.ts'
import { personsTexts } from '../texts/persons.ts'

/**
 * One field for a name or a CPR number. Sent as a form, so that a CPR number never gets into an address whichever of the two
 * was meant.
 */
export function PersonSearch(p: { lang: Lang; action: string; once: string; state: FormState }) {
  const t = personsTexts(p.lang)
  const error = p.state.errors.cpr
  const typed = p.state.values.cpr
  return (
    <search>
      {error && <ErrorSummary errors={[{ text: `${t.searchLabel}: ${error}`, id: 'felt-cpr' }]} />}
      <form class="search-box" method="post" action={p.action} autocomplete="off" novalidate>
        <input type="hidden" name="_once" value={p.once} />
        <div class={error ? 'search-box-field form-error' : 'search-box-field'}>
          <label for="felt-cpr">{t.searchLabel}</label>
          <span class="form-hint" id="felt-cpr-hint">
            {t.searchHint}
          </span>
          {error && (
            <span class="form-error-message" id="felt-cpr-fejl">
              {error}
            </span>
          )}
          <input
            id="felt-cpr"
            class="form-input"
            type="search"
            name="cpr"
            value={typeof typed === 'string' ? typed : undefined}
            maxlength={100}
            autocomplete="off"
            aria-invalid={error ? 'true' : undefined}
            aria-describedby={error ? 'felt-cpr-fejl felt-cpr-hint' : 'felt-cpr-hint'}
          />
        </div>
        <button type="submit" class="button button-primary">
          <Icon name="search" />
          <span>{t.searchButton}</span>
        </button>
      </form>
    </search>
  )
}
