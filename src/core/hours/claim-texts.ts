import type { Mark, Sentence } from '../law/scheme.ts'
import { formatHours } from '../text/hours.ts'
import type { Lang } from '../text/lang.ts'
import { formatMoney } from '../text/money.ts'
import type { ToDate } from './account-to-date.ts'
import type { LineSince } from './difference.ts'
import type { Price } from './entry.ts'
import type { WaitingLine } from './price-hours.ts'

/** One line: hours, rate, amount, refund, and what is not confirmed about them. */
export function lineSentence({ price, minutes, amountOre, refundOre }: LineSince): Sentence {
  const rate = (lang: Lang) => formatMoney(price.rateOre, lang)
  const year = price.rateFrom.slice(0, 4)
  return {
    da: `${signedHours(minutes, 'da')} til ${rate('da')} i timen (sats fra ${year}): ${formatMoney(amountOre, 'da')}${refundText(price, refundOre, 'da')}${accountText(price, 'da')}${unconfirmed(price, 'da')}`,
    en: `${signedHours(minutes, 'en')} at ${rate('en')} an hour (rate from ${year}): ${formatMoney(amountOre, 'en')}${refundText(price, refundOre, 'en')}${accountText(price, 'en')}${unconfirmed(price, 'en')}`,
  }
}

export function waitingSentence({ reason, missing, minutes }: WaitingLine): Sentence {
  const listed = (lang: Lang) => missing.map((one) => one[lang]).join('; ')
  const da = formatHours(minutes, 'da')
  const en = formatHours(minutes, 'en')
  if (reason === 'no-rate')
    return {
      da: `${da} har timer på begge sider, men ordningen har ingen sats på dagen.`,
      en: `${en} have hours on both sides, but the scheme has no rate on the day.`,
    }
  return {
    da: `${da} kan ikke udbetales endnu, for satsen kendes ikke. Der mangler: ${listed('da')}.`,
    en: `${en} cannot be paid yet, because the rate is not known. Missing: ${listed('en')}.`,
  }
}

type Settled = {
  readonly kind: 'claim' | 'recovery'
  readonly through: string
  readonly amounts: {
    readonly payableMinutes: number
    readonly amountOre: number
    readonly refundOre: number
  }
  readonly settles: boolean
  readonly toDate: ToDate
}

/** The claim in a sentence: also when nothing is paid, so that a zero always has its reason. */
export function claimSentence(settled: Settled): Sentence {
  return { da: DA[caseOf(settled)](settled), en: EN[caseOf(settled)](settled) }
}

type Case =
  | 'paid'
  | 'recovered'
  | 'nothing-to-recover'
  | 'overclaimed'
  | 'no-hours'
  | 'nothing-new'
  | 'not-payable'

function caseOf({ kind, amounts, settles, toDate }: Settled): Case {
  if (kind === 'recovery') return settles ? 'recovered' : 'nothing-to-recover'
  if (!settles) return 'overclaimed'
  if (amounts.payableMinutes !== 0 || amounts.amountOre !== 0) return 'paid'
  if (toDate.totals.educationMinutes === 0 || toDate.totals.tempMinutes === 0) return 'no-hours'
  return toDate.totals.payableMinutes > 0 ? 'nothing-new' : 'not-payable'
}

const DA: Readonly<Record<Case, (settled: Settled) => string>> = {
  paid: ({ amounts }) =>
    `Der udbetales ${formatMoney(amounts.amountOre, 'da')} for ${signedHours(amounts.payableMinutes, 'da')}.`,
  recovered: ({ amounts }) =>
    `Der trækkes ${formatMoney(-amounts.amountOre, 'da')} tilbage for ${signedHours(-amounts.payableMinutes, 'da')}.`,
  'nothing-to-recover': () => 'Der er ikke udbetalt for meget, så der er intet at trække tilbage.',
  overclaimed: ({ amounts }) =>
    `Der udbetales intet. Der er udbetalt ${formatMoney(Math.max(-amounts.amountOre, 0), 'da')} for meget, og staten har refunderet ${formatMoney(Math.max(-amounts.refundOre, 0), 'da')} for meget. Før der kan udbetales mere, skal det trækkes tilbage.`,
  'no-hours': ({ toDate }) =>
    toDate.totals.educationMinutes === 0
      ? 'Der udbetales intet, for der er ingen timer med uddannelse til og med dagen.'
      : 'Der udbetales intet, for der er ingen vikartimer til og med dagen.',
  'nothing-new': () => 'Der udbetales intet, for der er ingen nye timer siden sidst.',
  'not-payable': () => 'Der udbetales intet. For hver person står der hvorfor.',
}

const EN: Readonly<Record<Case, (settled: Settled) => string>> = {
  paid: ({ amounts }) =>
    `${formatMoney(amounts.amountOre, 'en')} is paid for ${signedHours(amounts.payableMinutes, 'en')}.`,
  recovered: ({ amounts }) =>
    `${formatMoney(-amounts.amountOre, 'en')} is taken back for ${signedHours(-amounts.payableMinutes, 'en')}.`,
  'nothing-to-recover': () => 'Nothing was paid beyond what is payable, so there is nothing to take back.',
  overclaimed: ({ amounts }) =>
    `Nothing is paid. ${formatMoney(Math.max(-amounts.amountOre, 0), 'en')} too much has been paid and ${formatMoney(Math.max(-amounts.refundOre, 0), 'en')} too much refunded by the state. Before anything more is paid, that must be taken back.`,
  'no-hours': ({ toDate }) =>
    toDate.totals.educationMinutes === 0
      ? 'Nothing is paid, because there are no hours of education up to this day.'
      : 'Nothing is paid, because there are no vikar hours up to this day.',
  'nothing-new': () => 'Nothing is paid, because there are no new hours since last time.',
  'not-payable': () => 'Nothing is paid. For each person it is said why.',
}

function refundText(price: Price, refundOre: number, lang: Lang): string {
  if (price.refundPerMille === undefined)
    return lang === 'da' ? ', uden refusion fra staten.' : ', without refund from the state.'
  const share = `${price.refundPerMille / 10}`.replace('.', lang === 'da' ? ',' : '.')
  const amount = formatMoney(refundOre, lang)
  return lang === 'da'
    ? `, heraf refunderer staten ${share} % (${amount}).`
    : `, of which the state refunds ${share} % (${amount}).`
}

function accountText({ account }: Price, lang: Lang): string {
  if (account === undefined)
    return lang === 'da'
      ? ' Ordningen nævner ingen konto for dagen.'
      : ' The scheme names no account for the day.'
  return lang === 'da' ? ` Konto: ${account}.` : ` Account: ${account}.`
}

function unconfirmed({ rateMark, refundMark, accountMark }: Price, lang: Lang): string {
  const weak = (mark: Mark | undefined) => mark === 'unconfirmed'
  const words = [
    ...(weak(rateMark) ? [lang === 'da' ? 'satsen' : 'the rate'] : []),
    ...(weak(refundMark) ? [lang === 'da' ? 'refusionsprocenten' : 'the refund share'] : []),
    ...(weak(accountMark) ? [lang === 'da' ? 'kontoen' : 'the account'] : []),
  ]
  if (words.length === 0) return ''
  return lang === 'da' ? ` Ikke bekræftet: ${words.join(', ')}.` : ` Not confirmed: ${words.join(', ')}.`
}

/** `formatHours` knows no minus: hours taken back are written with one. */
function signedHours(minutes: number, lang: Lang): string {
  return minutes < 0 ? `−${formatHours(-minutes, lang)}` : formatHours(minutes, lang)
}
