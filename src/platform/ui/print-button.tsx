import { Icon } from './icon.tsx'
import { useTexts } from './lang.ts'

/** Prints the page. Hidden until the script is there to do it. */
export function PrintButton() {
  const t = useTexts()
  return (
    <button type="button" class="button button-secondary" data-print hidden>
      <Icon name="print" />
      <span>{t.print}</span>
    </button>
  )
}
