/** A sheet that waits to be filled, and a cup of coffee meanwhile. */
export function EmptyList() {
  return (
    <>
      <ellipse class="d-soft" cx="160" cy="124" rx="136" ry="82" />
      <rect class="d-paper d-line" x="92" y="32" width="116" height="156" rx="10" />
      <rect class="d-accent d-line" x="126" y="22" width="48" height="22" rx="7" />
      <circle class="d-line d-dash" cx="116" cy="78" r="9" />
      <circle class="d-line d-dash" cx="116" cy="114" r="9" />
      <circle class="d-line d-dash" cx="116" cy="150" r="9" />
      <path class="d-line d-dash" d="M138 78h50M138 114h50M138 150h34" />
      <path class="d-brand d-line" d="M226 152h44v22a14 14 0 0 1-14 14h-16a14 14 0 0 1-14-14z" />
      <path class="d-line" d="M270 158h6a9 9 0 0 1 0 18h-7" />
      <path class="d-line" d="M240 142q-6-8 0-15t0-14M256 142q-6-8 0-15t0-14" />
      <path class="d-line" d="M56 188h226" />
    </>
  )
}
