import type { Lang } from '#platform/text/texts.ts'
import {
  bind,
  Card,
  DayField,
  DefinitionList,
  errorList,
  Form,
  type FormState,
  Radios,
  Submit,
  TextArea,
  TextField,
} from '#platform/ui/index.ts'
import type { TempForm } from '../forms/temp-forms.ts'
import { type CaseTempRow, perspectives } from '../store/case-temps.ts'
import type { PeopleTexts } from '../texts/people.ts'
import { halfWayText } from './case-temps.tsx'

export type TempFormProps = {
  t: PeopleTexts
  lang: Lang
  row: CaseTempRow
  action: string
  once: () => string
  state: (form: TempForm) => FormState
}

const Hidden = ({ row, what }: { row: CaseTempRow; what: TempForm }) => (
  <>
    <input type="hidden" name="version" value={String(row.version)} />
    <input type="hidden" name="do" value={what} />
  </>
)

/** What is planned for the first days, to read. */
export function IntroductionFacts({ t, lang, row }: Pick<TempFormProps, 't' | 'lang' | 'row'>) {
  return (
    <DefinitionList
      items={[
        { term: t.tempGoal, value: row.goal },
        { term: t.colleague, value: row.colleague },
        { term: t.plan, value: row.introduction && <span class="written">{row.introduction}</span> },
        { term: t.halfWay, value: halfWayText(row, t, lang) },
      ]}
    />
  )
}

export function IntroductionForm({ t, row, action, once, state }: TempFormProps) {
  const typed = state('introduction')
  const field = bind(typed)
  return (
    <Card title={t.introTitle}>
      <Form action={action} once={once()} errors={errorList(typed)} label={t.introTitle}>
        <Hidden row={row} what="introduction" />
        <TextField {...field('colleague')} label={t.colleague} hint={t.colleagueHint} maxlength={120} />
        <TextArea {...field('introduction')} label={t.plan} hint={t.planHint} rows={5} max={2000} />
        <TextArea {...field('goal')} label={t.tempGoal} hint={t.tempGoalHint} rows={2} max={500} optional />
        <DayField {...field('halfWayOn')} label={t.halfWayOn} optional />
        <Submit label={t.saveIntro} kind="secondary" />
      </Form>
    </Card>
  )
}

export function HalfWayForm({ t, row, action, once, state }: TempFormProps) {
  const typed = state('half-way')
  const field = bind(typed)
  return (
    <Card title={t.halfWay}>
      <Form action={action} once={once()} errors={errorList(typed)} label={t.halfWay}>
        <Hidden row={row} what="half-way" />
        <DayField {...field('heldOn')} label={t.heldOn} />
        <TextArea {...field('halfWayNote')} label={t.halfWayNote} rows={3} max={1000} optional />
        <Submit label={t.saveHalfWay} kind="secondary" />
      </Form>
    </Card>
  )
}

export function PerspectiveForm({ t, row, action, once, state }: TempFormProps) {
  const typed = state('perspective')
  const field = bind(typed)
  return (
    <Card title={t.perspective}>
      <Form action={action} once={once()} errors={errorList(typed)} label={t.perspective}>
        <Hidden row={row} what="perspective" />
        <Radios
          {...field('perspective')}
          label={t.perspectiveQuestion}
          options={perspectives.map((value) => ({ value, label: t.perspectives[value] }))}
        />
        <TextArea
          {...field('perspectiveNote')}
          label={t.perspectiveNote}
          hint={t.perspectiveNoteHint}
          rows={2}
          max={500}
          optional
        />
        <Submit label={t.savePerspective} kind="secondary" />
      </Form>
    </Card>
  )
}
