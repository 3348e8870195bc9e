import { formatHours } from '#core/text/hours.ts'
import { formatMoney } from '#core/text/money.ts'
import { type Lang, texts } from '#platform/text/texts.ts'

const eventTexts = texts({
  da: {
    applied: (hours: string) => `Der blev søgt om tilskud til ${hours}`,
    prepared: 'Ansøgningen om tilskud blev indstillet til afgørelse',
    granted: (hours: string, amount: string) => `Bevilling givet: ${hours}, højst ${amount}`,
    refused: 'Ansøgningen om tilskud fik afslag',
    withdrawn: 'Ansøgningen om tilskud blev trukket tilbage',
    ended: 'Bevillingen blev afsluttet',
    none: 'Sagen kører uden tilskud',
  },
  en: {
    applied: (hours) => `A grant was applied for: ${hours}`,
    prepared: 'The application for a grant was recommended for decision',
    granted: (hours, amount) => `Grant given: ${hours}, at most ${amount}`,
    refused: 'The application for a grant was refused',
    withdrawn: 'The application for a grant was withdrawn',
    ended: 'The grant was ended',
    none: 'The case runs without a grant',
  },
})

/** The journal's sentence for what happens to a grant. */
export function grantEvent(
  kind: string,
  data: Readonly<Record<string, unknown>>,
  lang: Lang,
): string | undefined {
  const t = eventTexts(lang)
  const hours = () => formatHours(Number(data.minutes ?? 0), lang)
  switch (kind) {
    case 'grant.applied':
      return t.applied(hours())
    case 'grant.prepared':
      return t.prepared
    case 'grant.granted':
      return t.granted(hours(), formatMoney(Number(data.amountOre ?? 0), lang))
    case 'grant.refused':
      return t.refused
    case 'grant.withdrawn':
      return t.withdrawn
    case 'grant.ended':
      return t.ended
    case 'grant.none':
      return t.none
  }
  return undefined
}
