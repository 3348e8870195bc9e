import { useLang, useTexts } from './lang.ts'

/** How far a longer job has come. Give the page `refreshSeconds` while it runs. */
export function Progress(p: {
  label: string
  done: number
  total: number
  running?: boolean
  detail?: string
}) {
  const t = useTexts()
  const lang = useLang()
  const words = t.progressOf(p.done.toLocaleString(lang), p.total.toLocaleString(lang))
  return (
    <div class="progress-box">
      <p class="progress-label" id="fremdrift">
        {p.label}
      </p>
      <progress max={p.total || 1} value={p.done} aria-labelledby="fremdrift">
        {words}
      </progress>
      <p class="progress-words">
        <span>{words}</span>
        {p.detail && <span>{p.detail}</span>}
      </p>
      {p.running && <p class="muted">{t.refreshes}</p>}
    </div>
  )
}
