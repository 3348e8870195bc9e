/** A signpost with arms to several sides: pick one and go on. */
export function Lost() {
  return (
    <>
      <ellipse class="d-soft" cx="160" cy="122" rx="136" ry="84" />
      <path class="d-line d-dash" d="M36 196q60 8 96-4M196 178q14-18 36-22t52-38" />
      <path class="d-paper d-line" d="M150 28h16v160h-16z" />
      <path class="d-brand d-line" d="M96 42h104l22 17-22 17h-104z" />
      <path class="d-accent d-line" d="M224 86h-104l-22 17 22 17h104z" />
      <path class="d-paper d-line" d="M104 130h86l20 15-20 15h-86z" />
      <path class="d-onbrand" d="M112 59h56" />
      <path class="d-line d-onaccent" d="M142 103h60" />
      <path class="d-line" d="M120 145h48" />
      <path class="d-line" d="M118 188h80" />
      <path class="d-accent d-line" d="M284 116c-11-13-15-18-15-25a15 15 0 0 1 30 0c0 7-4 12-15 25z" />
      <circle class="d-paper d-line" cx="284" cy="91" r="5" />
    </>
  )
}
