import type { Lang } from '#platform/text/texts.ts'
import { Card, Table } from '#platform/ui/index.ts'
import type { Example, ExampleLine } from '../store/examples.ts'
import { weightTexts } from '../texts/weights.ts'

/** What other weights would do to real proposals, before anything is saved. */
export function WeightExamples(p: {
  readonly examples: readonly Example[]
  readonly lang: Lang
  readonly vacancyHref: (number: number) => string
}) {
  const t = weightTexts(p.lang)
  return (
    <section>
      <h2>{t.dryHead}</h2>
      <p>{p.examples.length === 0 ? t.dryNone : t.dryIntro}</p>
      {p.examples.map((example) => (
        <Card>
          <h3>
            <a href={p.vacancyHref(example.number)}>
              {example.title}, {example.town}
            </a>
          </h3>
          {example.lines.length === 0 ? (
            <p>{t.dryNobody}</p>
          ) : (
            <>
              <p>{t.exchanged(example.exchanged)}</p>
              <Table
                caption={example.title}
                hideCaption
                rows={example.lines.map((line, at) => ({ ...line, no: at + 1 }))}
                columns={[
                  { label: t.person, rowHeader: true, cell: (line) => t.personNo(line.no) },
                  { label: t.before, cell: (line) => place(line.before, p.lang) },
                  { label: t.after, cell: (line) => place(line.after, p.lang) },
                  { label: t.move, cell: (line) => move(line, p.lang) },
                ]}
              />
            </>
          )}
        </Card>
      ))}
    </section>
  )
}

function place(at: ExampleLine['before'], lang: Lang): string {
  return at === undefined ? '–' : weightTexts(lang).placeAndScore(at.place, at.score)
}

function move({ before, after }: ExampleLine, lang: Lang): string {
  const t = weightTexts(lang)
  if (before === undefined || after === undefined) return '–'
  const places = before.place - after.place
  return places === 0 ? t.same : places > 0 ? t.up(places) : t.down(-places)
}
