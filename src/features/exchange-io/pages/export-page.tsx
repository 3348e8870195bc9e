import type { Lang } from '#platform/text/texts.ts'
import { Alert, Card, CardGrid, FileLink } from '#platform/ui/index.ts'
import { exportTexts } from '../texts/export.ts'

type Offer = {
  title: string
  text: string
  isPersonal: boolean
  files: readonly { format: string; href: string }[]
}

/** What one may take out, each in two formats. */
export function ExportPage(p: { lang: Lang; exports: readonly Offer[] }) {
  const t = exportTexts(p.lang)
  return (
    <>
      {p.exports.some((e) => e.isPersonal) && <Alert kind="info">{t.personal}</Alert>}
      <CardGrid columns={3}>
        {p.exports.map((e) => (
          <Card title={e.title} level={2}>
            <p>{e.text}</p>
            {e.files.map((f) => (
              <p>
                <FileLink href={f.href} name={e.title} kind={f.format} />
              </p>
            ))}
          </Card>
        ))}
      </CardGrid>
    </>
  )
}
