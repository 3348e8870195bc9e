import { Person } from './person.tsx'

/** Somebody with a phone, on which a job near by stands out. */
export function JobSeekerAtPhone() {
  return (
    <>
      <ellipse class="d-soft" cx="160" cy="124" rx="136" ry="84" />
      <rect class="d-paper d-line" x="158" y="18" width="98" height="180" rx="16" />
      <path class="d-line" d="M196 30h22" />
      <rect class="d-soft d-line" x="170" y="44" width="74" height="32" rx="6" />
      <rect class="d-accent d-line" x="162" y="84" width="90" height="42" rx="7" />
      <rect class="d-soft d-line" x="170" y="134" width="74" height="32" rx="6" />
      <path class="d-line" d="M180 56h34M180 65h22M180 146h34M180 155h22" />
      <path class="d-brand d-line" d="M180 116c-7-8-9-11-9-15a9 9 0 0 1 18 0c0 4-2 7-9 15z" />
      <path class="d-line d-onaccent" d="M198 99h42M198 110h28" />
      <path class="d-line" d="M198 186h18" />
      <Person x={96} y={104} size={24} body="d-brand" />
      <path class="d-arm" d="M122 172l28-36" />
      <path class="d-sleeve-a" d="M122 172l28-36" />
      <circle class="d-paper d-line" cx="153" cy="130" r="9" />
      <path class="d-line" d="M40 188h118M256 188h22" />
    </>
  )
}
