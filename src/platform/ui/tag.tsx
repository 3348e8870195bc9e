import { Icon, type IconName } from './icon.tsx'

export type Tone = 'neutral' | 'brand' | 'info' | 'success' | 'warning' | 'error'

/** A short word about a thing: category, kind, requirement. */
export function Tag(p: { label: string; tone?: Tone; icon?: IconName }) {
  return (
    <span class={`chip chip-${p.tone ?? 'neutral'}`}>
      {p.icon && <Icon name={p.icon} />}
      {p.label}
    </span>
  )
}

const toneIcon: Record<Tone, IconName> = {
  neutral: 'more-horiz',
  brand: 'star',
  info: 'time',
  success: 'check',
  warning: 'hourglass',
  error: 'close',
}

/** Where a case stands: colour, picture and word together. */
export function StatusTag(p: { label: string; tone: Tone; icon?: IconName }) {
  return (
    <span class={`chip chip-status chip-${p.tone}`}>
      <Icon name={p.icon ?? toneIcon[p.tone]} />
      {p.label}
    </span>
  )
}
