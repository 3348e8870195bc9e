import { danishDayAt } from '#core/calendar/copenhagen-time.ts'
import { formatDay } from '#core/calendar/format-day.ts'
import type { Lang } from '#platform/text/texts.ts'
import {
  Alert,
  ButtonLink,
  bind,
  errorList,
  Form,
  type FormState,
  SubmitButton,
  Table,
  TextArea,
  TextField,
} from '#platform/ui/index.ts'
import { nearColumn, nearKeys, partKeys, type Setting, standard, type WeightsChange } from '../model.ts'
import type { Example } from '../store/examples.ts'
import { explainedTexts } from '../texts/explained.ts'
import { weightTexts } from '../texts/weights.ts'
import { WeightExamples } from './weight-examples.tsx'

type WeightsPageProps = {
  readonly lang: Lang
  readonly version: number
  readonly setting: Setting
  readonly changes: readonly WeightsChange[]
  /** Undefined for those who only read. */
  readonly edit:
    | {
        readonly action: string
        readonly once: string
        readonly state: FormState
        readonly standardHref: string
        readonly restoring: boolean
        readonly examples: readonly Example[] | undefined
      }
    | undefined
  readonly vacancyHref: (number: number) => string
}

/** What counts in a fit, the form to change it, what a change would do, and every change there has been. */
export function WeightsPage(p: WeightsPageProps) {
  const { lang, edit } = p
  const t = weightTexts(lang)
  const names = explainedTexts(lang).keys
  return (
    <>
      {edit?.examples && <WeightExamples examples={edit.examples} lang={lang} vacancyHref={p.vacancyHref} />}
      <p>{t.rules}</p>
      <p>
        <strong>{t.standing(p.version)}</strong> {!edit && t.whoReads}
      </p>
      <Table
        caption={t.title}
        hideCaption
        rows={partKeys}
        columns={[
          { label: t.partHead, rowHeader: true, cell: (key) => names[key] },
          { label: t.explainHead, cell: (key) => t.about[key] },
          { label: t.standardHead, numeric: true, cell: (key) => standard.weights[key] },
          { label: t.nowHead, numeric: true, cell: (key) => p.setting.weights[key] },
        ]}
      />
      <h2>{t.nearHead}</h2>
      <p>{t.nearRules}</p>
      <Table
        caption={t.nearHead}
        hideCaption
        rows={nearKeys}
        columns={[
          { label: t.nearKind, rowHeader: true, cell: (key) => t.near[key] },
          { label: t.explainHead, cell: (key) => t.aboutNear[key] },
          { label: t.standardHead, numeric: true, cell: (key) => standard.near[key] },
          { label: t.nowHead, numeric: true, cell: (key) => p.setting.near[key] },
        ]}
      />
      {edit && <WeightsForm {...edit} lang={lang} version={p.version} />}
      <section>
        <h2>{t.history}</h2>
        <Table
          caption={t.history}
          hideCaption
          rows={p.changes}
          empty={t.noHistory}
          columns={[
            {
              label: t.when,
              rowHeader: true,
              cell: (one) => formatDay(danishDayAt(one.at.getTime()), lang),
            },
            { label: t.who, cell: (one) => one.by ?? t.formerColleague },
            { label: t.why, cell: (one) => one.reason },
            {
              label: t.weights,
              cell: (one) =>
                [
                  ...partKeys.map((key) => `${names[key]} ${one.weights[key]}`),
                  ...nearKeys.map((key) => `${t.near[key]} ${one.near[key]}`),
                ].join(', '),
            },
          ]}
        />
      </section>
    </>
  )
}

function WeightsForm(p: NonNullable<WeightsPageProps['edit']> & { lang: Lang; version: number }) {
  const t = weightTexts(p.lang)
  const names = explainedTexts(p.lang).keys
  const field = bind(p.state)
  return (
    <section>
      <h2>{t.formHead}</h2>
      {p.restoring && <Alert kind="info" title={t.restoring} />}
      <Form action={p.action} once={p.once} errors={errorList(p.state)}>
        <input type="hidden" name="version" value={String(p.version)} />
        <div class="weight-fields">
          {partKeys.map((key) => (
            <TextField
              {...field(key)}
              label={names[key]}
              hint={t.standard(standard.weights[key])}
              inputmode="numeric"
              width="xs"
              maxlength={3}
            />
          ))}
        </div>
        <h3>{t.nearHead}</h3>
        <div class="weight-fields">
          {nearKeys.map((key) => (
            <TextField
              {...field(nearColumn(key))}
              label={t.near[key]}
              hint={t.standard(standard.near[key])}
              inputmode="numeric"
              width="xs"
              maxlength={3}
            />
          ))}
        </div>
        <TextArea {...field('reason')} label={t.reason} hint={t.reasonHint} rows={3} max={500} />
        <div class="buttons">
          <SubmitButton name="do" value="try" label={t.tryOut} kind={p.examples ? 'secondary' : 'primary'} />
          {p.examples && <SubmitButton name="do" value="save" label={t.save} kind="primary" />}
          <ButtonLink href={p.standardHref} label={t.restore} kind="tertiary" />
        </div>
      </Form>
    </section>
  )
}
