import type { LineDifference, SectionDifference } from '#core/rotation/agreement-difference.ts'
import type { Lang } from '#platform/text/texts.ts'
import { Table, Tag } from '#platform/ui/index.ts'
import { agreementTexts } from '../texts/agreement.ts'

type Row = { what: string; line: LineDifference }

/** What a version changes, section by section, with old and new beside each other. */
export function DifferenceList({ sections, lang }: { sections: readonly SectionDifference[]; lang: Lang }) {
  const t = agreementTexts(lang)
  if (sections.length === 0) return <p>{t.noDifference}</p>
  return (
    <>
      {sections.map((section) => (
        <section class="agreement-change">
          <h3>
            <span lang="da">{section.heading}</span>{' '}
            {section.state !== 'changed' && <Tag label={t.changed[section.state]} tone="info" />}
          </h3>
          <Table<Row>
            caption={`${t.difference}: ${section.heading}`}
            hideCaption
            rows={rowsOf(section, t.text)}
            columns={[
              { label: t.what, rowHeader: true, cell: (row) => row.what },
              {
                label: t.before,
                cell: (row) =>
                  row.line.before === undefined ? (
                    t.nothing
                  ) : (
                    <del class="agreement-before">{row.line.before}</del>
                  ),
              },
              {
                label: t.after,
                cell: (row) =>
                  row.line.after === undefined ? (
                    t.nothing
                  ) : (
                    <ins class="agreement-after">{row.line.after}</ins>
                  ),
              },
            ]}
          />
        </section>
      ))}
    </>
  )
}

function rowsOf(section: SectionDifference, text: string): Row[] {
  return [
    ...section.text.map((line) => ({ what: text, line })),
    ...section.items.flatMap((item) =>
      item.lines.length === 0
        ? [{ what: item.title, line: wholeItem(item.title, item.state) }]
        : item.lines.map((line) => ({
            what: line.label === '' ? item.title : `${item.title}: ${line.label}`,
            line,
          })),
    ),
  ]
}

/** A row without facts that came or went: its title is all there is to say. */
const wholeItem = (title: string, state: 'added' | 'removed' | 'changed'): LineDifference => ({
  label: '',
  ...(state === 'added' ? { after: title } : { before: title }),
})
