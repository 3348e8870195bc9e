import type { Child } from 'hono/jsx'
import { Illustration } from './illustration.tsx'
import { useTexts } from './lang.ts'
import { PrintButton } from './print-button.tsx'

type ReceiptProps = {
  title: string
  text?: Child
  number?: string
  /** What happens from here, in order. */
  next?: readonly Child[]
  actions?: Child
}

/** The end of a task: what was done, its number, and what happens now. */
export function Receipt(p: ReceiptProps) {
  const t = useTexts()
  return (
    <div class="receipt">
      <Illustration name="success" />
      <div class="receipt-text">
        <h2>{p.title}</h2>
        {p.text && <p>{p.text}</p>}
        {p.number && (
          <p class="receipt-number">
            {t.receiptNo} <strong>{p.number}</strong>
          </p>
        )}
        {p.next && p.next.length > 0 && (
          <>
            <h3>{t.whatNow}</h3>
            <ol class="receipt-next">
              {p.next.map((line) => (
                <li>{line}</li>
              ))}
            </ol>
          </>
        )}
        <div class="buttons">
          {p.actions}
          <PrintButton />
        </div>
      </div>
    </div>
  )
}
