import { ButtonLink, Illustration, type IllustrationName } from '#platform/ui/index.ts'

/** How a login ended when it did not end inside: what happened and what to do now. */
export function LoginOutcome(p: {
  picture: IllustrationName
  paragraphs: readonly string[]
  primary: { href: string; label: string }
  secondary?: { href: string; label: string }
}) {
  const [lead, ...rest] = p.paragraphs
  return (
    <div class="empty error-page">
      <Illustration name={p.picture} />
      <p class="lead">{lead}</p>
      {rest.map((text) => (
        <p>{text}</p>
      ))}
      <div class="buttons">
        <ButtonLink href={p.primary.href} label={p.primary.label} kind="primary" />
        {p.secondary && <ButtonLink href={p.secondary.href} label={p.secondary.label} />}
      </div>
    </div>
  )
}
