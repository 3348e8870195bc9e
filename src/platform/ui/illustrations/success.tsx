import { Person } from './person.tsx'

/** Two who found each other. */
export function Success() {
  return (
    <>
      <ellipse class="d-soft" cx="160" cy="126" rx="136" ry="80" />
      <Person x={104} y={102} size={23} body="d-brand" />
      <Person x={216} y={102} size={23} body="d-accent" />
      <path class="d-arm" d="M128 156l28 10" />
      <path class="d-sleeve-a" d="M128 156l28 10" />
      <path class="d-arm" d="M192 156l-28 10" />
      <path class="d-sleeve-b" d="M192 156l-28 10" />
      <circle class="d-paper d-line" cx="160" cy="167" r="11" />
      <path class="d-line" d="M48 184h224" />
      <circle class="d-good d-line" cx="160" cy="50" r="27" />
      <path class="d-check" d="M148 51l9 9 16-18" />
      <path class="d-line" d="M60 62l10 8M48 94h12M258 60l-10 9M272 92h-12M108 36l5 10M212 36l-5 10" />
      <circle class="d-accent" cx="76" cy="40" r="5" />
      <circle class="d-brand" cx="246" cy="38" r="5" />
      <circle class="d-brand" cx="40" cy="124" r="4" />
      <circle class="d-accent" cx="284" cy="122" r="4" />
    </>
  )
}
