import { formatDay } from '#core/calendar/format-day.ts'
import type { FormGain, GainForm, GainReport } from '#core/gain/model.ts'
import { formatHours } from '#core/text/hours.ts'
import { MarkLegend } from '#features/law/index.ts'
import type { Lang } from '#platform/text/texts.ts'
import { Alert, FileLink, KeyFigures, PrintButton, TextField, ViewLinks } from '#platform/ui/index.ts'
import { resultTexts } from '../texts/result.ts'
import { wholeKroner } from '../units.ts'
import { FigureTable } from './figure-table.tsx'
import { LineTable } from './line-table.tsx'
import { PartyChart } from './party-chart.tsx'
import { Tornado } from './tornado.tsx'

type Counted = Extract<FormGain, { status: 'counted' }>

export type ResultLinks = {
  /** The whole public address of this calculation. */
  readonly share: string
  readonly pdf: string
  readonly check: string
  readonly form: (form: GainForm) => string
  /** The same on another day. */
  readonly onDay: (day: string) => string
}

type ResultProps = { report: GainReport; view: GainForm; links: ResultLinks; lang: Lang }

/** All that the calculation answers, the shortest first. */
export function Result({ report, view, links, lang }: ResultProps) {
  const t = resultTexts(lang)
  const { forms, figures, project } = report
  const shown = shownForm(forms, view)
  return (
    <section aria-labelledby="resultat" class="gain-result">
      <h2 id="resultat">{t.result}</h2>
      <p>{t.against(formatDay(project.day, lang))}</p>
      {forms.map((form) =>
        form.status === 'counted' ? null : <NotCounted form={form} links={links} lang={lang} />,
      )}
      {shown && (
        <>
          <ViewLinks
            label={t.show}
            links={forms.flatMap((form) =>
              form.status === 'counted'
                ? [
                    {
                      href: links.form(form.form),
                      label: t.forms[form.form],
                      current: form.form === shown.form,
                    },
                  ]
                : [],
            )}
          />
          <p class="print-only">{t.forms[shown.form]}</p>
          <Headline form={shown} lang={lang} />
          <Notices form={shown} links={links} lang={lang} />
          <PartyChart forms={forms} lang={lang} />
          <LineTable
            parties={shown.parties}
            figures={figures}
            caption={t.lines(t.forms[shown.form])}
            lang={lang}
          />
          <Tornados form={shown} report={report} lang={lang} />
        </>
      )}
      <h2 id="forudsaetninger">{t.figures}</h2>
      <p>{t.figuresHint}</p>
      <MarkLegend lang={lang} />
      <FigureTable figures={figures} lang={lang} />
      <h2>{t.what}</h2>
      {t.whatText.map((paragraph) => (
        <p>{paragraph}</p>
      ))}
      <Keep links={links} lang={lang} />
    </section>
  )
}

const shownForm = (forms: readonly FormGain[], view: GainForm): Counted | undefined => {
  const counted = forms.flatMap((form) => (form.status === 'counted' ? [form] : []))
  return counted.find(({ form }) => form === view) ?? counted[0]
}

function NotCounted({ form, links, lang }: { form: FormGain; links: ResultLinks; lang: Lang }) {
  const t = resultTexts(lang)
  const lastDay = form.status === 'closed' ? form.lastDay : undefined
  return (
    <Alert
      kind="warning"
      title={`${t.forms[form.form]}: ${t.notCounted.toLowerCase()}`}
      level={3}
      action={lastDay && <a href={links.onDay(lastDay)}>{t.closedTry(formatDay(lastDay, lang))}</a>}
    >
      {form.notices.map((notice) => (
        <p>{notice[lang]}</p>
      ))}
    </Alert>
  )
}

function Headline({ form, lang }: { form: Counted; lang: Lang }) {
  const t = resultTexts(lang)
  return (
    <KeyFigures
      figures={form.parties.map(({ party, sum }) => ({
        label: t.parties[party],
        value: wholeKroner(sum.likely, lang),
        hint: t.range(wholeKroner(sum.low, lang), wholeKroner(sum.high, lang)),
      }))}
    />
  )
}

function Notices({ form, links, lang }: { form: Counted; links: ResultLinks; lang: Lang }) {
  const t = resultTexts(lang)
  return (
    <>
      {form.notices.length > 0 && (
        <Alert kind="info">
          {form.notices.map((notice) => (
            <p>{notice[lang]}</p>
          ))}
        </Alert>
      )}
      {form.payableMinutes !== undefined && (
        <p>
          {t.payable(formatHours(form.payableMinutes, lang))} {t.assumed}{' '}
          <a class="no-print" href={links.check}>
            {t.check}
          </a>
        </p>
      )}
    </>
  )
}

function Tornados({ form, report, lang }: { form: Counted; report: GainReport; lang: Lang }) {
  const t = resultTexts(lang)
  const everybody = [
    ...form.parties.map(({ party, sum, tornado }) => ({ who: t.parties[party], sum, tornado })),
    { who: t.together, ...form.together },
  ]
  return (
    <section aria-labelledby="flytter">
      <h2 id="flytter">{t.tornado}</h2>
      <p>{t.tornadoHint}</p>
      <div class="gain-tornados">
        {everybody.map(({ who, sum, tornado }) => (
          <Tornado who={who} sum={sum} swings={tornado} figures={report.figures} lang={lang} />
        ))}
      </div>
    </section>
  )
}

function Keep({ links, lang }: { links: ResultLinks; lang: Lang }) {
  const t = resultTexts(lang)
  return (
    <section aria-labelledby="gem" class="no-print">
      <h2 id="gem">{t.keep}</h2>
      <p>{t.share}</p>
      <TextField
        name="link"
        label={t.shareLabel}
        value={links.share}
        readonly
        optional="quiet"
        width="full"
      />
      <p>
        <FileLink href={links.pdf} name={t.pdf} kind="pdf" />
      </p>
      <PrintButton />
    </section>
  )
}
