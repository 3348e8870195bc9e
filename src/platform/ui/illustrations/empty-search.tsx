/** Looking, and finding an empty place. */
export function EmptySearch() {
  return (
    <>
      <ellipse class="d-soft" cx="160" cy="120" rx="136" ry="86" />
      <path class="d-line d-dash" d="M40 176q60-30 120-6t122-14" />
      <circle class="d-paper d-line" cx="146" cy="98" r="62" />
      <circle class="d-line d-dash" cx="146" cy="84" r="15" />
      <path class="d-line d-dash" d="M116 130c0-20 12-28 30-28s30 8 30 28z" />
      <path class="d-line d-thick" d="M191 143l46 46" />
      <path class="d-accent d-line" d="M202 166l12-12 44 44a8.500 8.500 0 0 1-12 12z" />
      <path class="d-line" d="M108 78a46 46 0 0 1 22-20" />
      <circle class="d-accent" cx="254" cy="60" r="8" />
      <circle class="d-brand" cx="60" cy="64" r="6" />
      <circle class="d-brand" cx="276" cy="112" r="4" />
    </>
  )
}
