import type { Lang } from '#platform/text/texts.ts'
import { inventedCvr } from './new-person.ts'
import { brokerTexts } from './texts.ts'

/** Two short forms for coming to Jobkreds for the first time; folded away until wanted. */
export function NewPersonForms(p: { lang: Lang; action: string; typed: URLSearchParams }) {
  const t = brokerTexts(p.lang)
  const kind = p.typed.get('ny')
  const typed = (form: string, name: string, otherwise = '') =>
    (kind === form ? p.typed.get(name) : null) ?? otherwise
  return (
    <section aria-labelledby="nye" class="broker-new">
      <h2 id="nye">{t.newTitle}</h2>
      <p>{t.newHint}</p>
      <details open={kind === 'privat'}>
        <summary>{t.newPrivate}</summary>
        <form method="post" action={p.action}>
          <input type="hidden" name="ny" value="privat" />
          <Line id="privat-navn" name="navn" label={t.name} value={typed('privat', 'navn')} />
          <Line
            id="privat-foedt"
            name="foedt"
            label={t.born}
            hint={t.bornHint}
            value={typed('privat', 'foedt', '17-05-1985')}
          />
          <Tick name="beskyttet" label={t.protectedName} checked={typed('privat', 'beskyttet') !== ''} />
          <Tick name="udencpr" label={t.withoutCpr} checked={typed('privat', 'udencpr') !== ''} />
          <button type="submit" class="button button-primary">
            {t.logIn}
          </button>
        </form>
      </details>
      <details open={kind === 'virksomhed'}>
        <summary>{t.newCompany}</summary>
        <form method="post" action={p.action}>
          <input type="hidden" name="ny" value="virksomhed" />
          <Line id="virksomhed-navn" name="navn" label={t.name} value={typed('virksomhed', 'navn')} />
          <Line
            id="virksomhed-cvr"
            name="cvr"
            label={t.cvr}
            hint={t.cvrHint}
            value={typed('virksomhed', 'cvr', inventedCvr())}
          />
          <Line
            id="virksomhed-virksomhed"
            name="virksomhed"
            label={t.company}
            value={typed('virksomhed', 'virksomhed')}
          />
          <button type="submit" class="button button-primary">
            {t.logIn}
          </button>
        </form>
      </details>
    </section>
  )
}

function Line(p: { id: string; name: string; label: string; hint?: string; value: string }) {
  return (
    <div class="form-group">
      <label class="form-label" for={p.id}>
        {p.label}
      </label>
      {p.hint && (
        <span class="form-hint" id={`${p.id}-hint`}>
          {p.hint}
        </span>
      )}
      <input
        class="form-input field-m"
        type="text"
        id={p.id}
        name={p.name}
        value={p.value}
        maxlength={200}
        autocomplete="off"
        aria-describedby={p.hint ? `${p.id}-hint` : undefined}
      />
    </div>
  )
}

function Tick(p: { name: string; label: string; checked: boolean }) {
  return (
    <div class="form-group-checkbox">
      <input type="checkbox" class="form-checkbox" id={p.name} name={p.name} value="ja" checked={p.checked} />
      <label for={p.name}>{p.label}</label>
    </div>
  )
}
