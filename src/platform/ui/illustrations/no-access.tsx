import { Person } from './person.tsx'

/** A closed door and someone in front of it: there may be another way in. */
export function NoAccess() {
  return (
    <>
      <ellipse class="d-soft" cx="160" cy="122" rx="136" ry="84" />
      <path class="d-paper d-line" d="M168 188v-118a42 42 0 0 1 84 0v118z" />
      <path class="d-accent d-line" d="M180 188v-116a30 30 0 0 1 60 0v116z" />
      <path class="d-line" d="M210 42v146" />
      <path class="d-line" d="M192 118v-8a18 18 0 0 1 36 0v8" />
      <rect class="d-brand d-line" x="184" y="118" width="52" height="40" rx="7" />
      <circle class="d-key" cx="210" cy="134" r="5" />
      <path class="d-keyline" d="M210 138v9" />
      <Person x={104} y={112} size={21} body="d-brand" />
      <path class="d-line" d="M56 188h218" />
      <path
        class="d-paper d-line"
        d="M66 38h44a8 8 0 0 1 8 8v14a8 8 0 0 1-8 8h-14l-9 10v-10h-21a8 8 0 0 1-8-8v-14a8 8 0 0 1 8-8z"
      />
      <path class="d-line" d="M76 53h.1M88 53h.1M100 53h.1" />
    </>
  )
}
