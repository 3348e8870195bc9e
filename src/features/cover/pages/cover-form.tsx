import { type CoverLine, sumOf } from '#core/rotation/cover-lines.ts'
import { formatHours } from '#core/text/hours.ts'
import type { Lang } from '#platform/text/texts.ts'
import {
  Alert,
  ButtonLink,
  bind,
  bindMany,
  Checkboxes,
  DayField,
  errorList,
  Form,
  type FormState,
  HoursField,
  Select,
  Submit,
  SubmitButton,
  Table,
  TextArea,
  TextField,
} from '#platform/ui/index.ts'
import type { AwayPerson } from '../model.ts'
import { coverTexts } from '../texts/cover.ts'
import { CoverChart, CoverLegend } from './cover-chart.tsx'
import { placeName } from './place-name.ts'

type CoverFormProps = {
  lang: Lang
  action: string
  cancelHref: string
  once: string
  state: FormState
  people: readonly AwayPerson[]
  places: { value: string; label: string }[]
  workplaces: ReadonlyMap<string, string>
  /** What is asked when a vikariat is made, and not when it is changed. */
  making?: { vacancies: { value: string; label: string }[]; asksReason: boolean }
  /** Period and hours stand once somebody is hired. */
  fixed?: boolean
  version?: number
  preview?: { before: readonly CoverLine[]; after: readonly CoverLine[] }
}

export function CoverForm(p: CoverFormProps) {
  const t = coverTexts(p.lang)
  const field = bind(p.state)
  const many = bindMany(p.state)
  return (
    <>
      {p.fixed && <Alert kind="info">{t.hiredFixed}</Alert>}
      <Form action={p.action} once={p.once} errors={errorList(p.state)}>
        {p.version !== undefined && <input type="hidden" name="version" value={p.version} />}
        {p.making && <Select {...field('place')} label={t.place} options={p.places} width="l" />}
        {p.fixed ? (
          (['from', 'to', 'weekly'] as const).map((name) => (
            <input type="hidden" name={name} value={p.state.values[name]?.toString() ?? ''} />
          ))
        ) : (
          <>
            <DayField {...field('from')} label={t.from} />
            <DayField {...field('to')} label={t.to} />
            <HoursField {...field('weekly')} label={t.weekly} hint={t.weeklyHint} />
          </>
        )}
        <Checkboxes
          {...many('people')}
          label={t.people}
          options={p.people.map((one) => ({ value: one.id, label: `${one.name}, ${one.functionTitle}` }))}
        />
        {p.making && (
          <>
            <TextField
              {...field('intro')}
              label={t.intro}
              hint={t.introHint}
              width="xs"
              inputmode="numeric"
              optional
            />
            <TextField {...field('pay')} label={t.pay} hint={t.payHint} optional />
            {p.making.vacancies.length > 0 && (
              <Select
                {...field('vacancy')}
                label={t.existing}
                hint={t.existingHint}
                options={p.making.vacancies}
                empty={t.existingNone}
                optional
                width="l"
              />
            )}
            {p.making.asksReason && <TextArea {...field('reason')} label={t.reason} rows={2} max={300} />}
          </>
        )}
        <Submit label={p.making ? t.make : t.save} name="do" value="make">
          <SubmitButton label={t.preview} kind="secondary" name="do" value="preview" />
          <ButtonLink href={p.cancelHref} label={t.cancel} kind="tertiary" />
        </Submit>
      </Form>
      {p.preview && <Effect {...p} {...p.preview} />}
    </>
  )
}

/** Before and after side by side as numbers, then the time line as it would be. */
function Effect(p: CoverFormProps & { before: readonly CoverLine[]; after: readonly CoverLine[] }) {
  const t = coverTexts(p.lang)
  const now = sumOf(p.before)
  const later = sumOf(p.after)
  const rows = (['gap', 'uncovered', 'open', 'beyond'] as const).map((what) => ({
    label: { gap: t.effectGap, uncovered: t.effectUncovered, open: t.effectOpen, beyond: t.effectBeyond }[
      what
    ],
    now: formatHours(now[what], p.lang),
    later: formatHours(later[what], p.lang),
  }))
  const touched = p.after.filter((line) => {
    const old = p.before.find((one) => one.key === line.key)
    return JSON.stringify(old?.weeks) !== JSON.stringify(line.weeks)
  })
  return (
    <section id="virkning">
      <h2>{t.effectTitle}</h2>
      <Table
        caption={t.effectCaption}
        rows={rows}
        columns={[
          { label: t.effectWhat, rowHeader: true, cell: (r) => r.label },
          { label: t.effectNow, numeric: true, cell: (r) => r.now },
          { label: t.effectAfter, numeric: true, cell: (r) => r.later },
        ]}
      />
      <CoverLegend labels={t.legend} />
      {touched.map((line) => (
        <CoverChart line={line} name={placeName(line, p.workplaces)} lang={p.lang} />
      ))}
    </section>
  )
}
