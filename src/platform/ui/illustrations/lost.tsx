/** A signpost with arms to several sides: pick one and go on. */
export function Lost() {
  return (
    <>
      <ellipse class="d-soft" cx="160" cy="122" rx="136" ry="84" />
      <path class="d-line d-dash" d="M36 196q70 6 108-8t42-30q6-22 44-26t58-26" />
      <path class="d-paper d-line" d="M150 28h16v160h-16z" />
      <path class="d-brand d-line" d="M96 42h104l22 17-22 17h-104z" />
      <path class="d-accent d-line" d="M224 86h-104l-22 17 22 17h104z" />
      <path class="d-paper d-line" d="M104 130h86l20 15-20 15h-86z" />
      <path class="d-onbrand" d="M112 59h56" />
      <path class="d-line" d="M142 103h60M120 145h48" />
      <path class="d-line" d="M118 188h80" />
      <circle class="d-accent d-line" cx="278" cy="98" r="11" />
      <path class="d-line" d="M278 109v18" />
    </>
  )
}
