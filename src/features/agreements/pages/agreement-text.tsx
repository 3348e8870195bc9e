import type { AgreementSection } from '#core/rotation/agreement-content.ts'

/** The words of an agreement, exactly as they are hashed. Danish whoever reads them, and told so to screen readers. */
export function AgreementText({ sections }: { sections: readonly AgreementSection[] }) {
  return (
    <div class="agreement-text" lang="da">
      {sections.map((section) => (
        <section>
          <h3>{section.heading}</h3>
          {section.paragraphs.map((paragraph) => (
            <p>{paragraph}</p>
          ))}
          {section.items.length > 0 && (
            <ul class="bare agreement-items">
              {section.items.map((item) => (
                <li>
                  <strong>{item.title}</strong>
                  <dl>
                    {item.facts.map((fact) => (
                      <div>
                        <dt>{fact.label}</dt>
                        <dd>{fact.value}</dd>
                      </div>
                    ))}
                  </dl>
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </div>
  )
}
