import { type GatePoint, gateFactors, gatePoints, gateState, secondLooks } from '#core/rotation/gates.ts'
import type { Lang } from '#platform/text/texts.ts'
import {
  Alert,
  bind,
  Card,
  errorList,
  Form,
  type FormState,
  Radios,
  StatusTag,
  Submit,
  TextArea,
  type Tone,
} from '#platform/ui/index.ts'
import type { GateRow } from '../store/gates.ts'
import { gateTexts } from '../texts/gates.ts'

export type GatesProps = {
  gates: readonly GateRow[]
  action: string
  once: string
  lang: Lang
  /** Before the start points are answered, after it they are looked at again. */
  mode: 'answer' | 'look' | 'read'
  /** What the wish has said already: it stands in the open points' fields and is not typed again. */
  known: Partial<Readonly<Record<GatePoint, string>>>
  /** The point whose form came back, with what was typed. */
  typed: { point: GatePoint; state: FormState } | undefined
}

const TONES: Readonly<Record<'open' | 'evidence' | 'waived', Tone>> = {
  open: 'warning',
  evidence: 'success',
  waived: 'info',
}

/** The success factors, each point with its answer, and in the end how it held. */
export function GatesPage(p: GatesProps) {
  const t = gateTexts(p.lang)
  const of = gateFactors.flatMap((factor) => gatePoints[factor]).length
  const done = p.gates.filter((gate) => gateState(gate) !== 'open').length
  const looked = p.gates.filter((gate) => gate.lookedAgain !== null).length
  return (
    <>
      <Alert kind={done === of ? 'success' : 'info'}>
        {done === of && p.mode === 'answer' ? t.allDone : t.progress(done, of)}
        {p.mode !== 'answer' && ` · ${t.looked(looked, of)}`}
      </Alert>
      {gateFactors.map((factor) => (
        <section aria-labelledby={`faktor-${factor}`}>
          <h2 id={`faktor-${factor}`}>{t.factors[factor]}</h2>
          {gatePoints[factor].map((point) => (
            <Point {...p} point={point} gate={p.gates.find((one) => one.point === point)} />
          ))}
        </section>
      ))}
    </>
  )
}

type PointProps = GatesProps & { point: GatePoint; gate: GateRow | undefined }

function Point(p: PointProps) {
  const t = gateTexts(p.lang)
  const [question] = t.points[p.point]
  const state = gateState(p.gate)
  const open = p.typed?.point === p.point
  return (
    <div id={p.point} class="case-gate">
      <Card
        title={question}
        level={3}
        aside={
          <>
            <StatusTag label={t.states[state]} tone={TONES[state]} />
            {p.gate?.lookedAgain && <StatusTag label={t.looks[p.gate.lookedAgain]} tone="brand" />}
          </>
        }
      >
        {(p.gate?.evidence ?? p.gate?.waivedReason) && (
          <p class="case-answer">{p.gate?.evidence ?? p.gate?.waivedReason}</p>
        )}
        {p.gate?.note && <p class="muted">{p.gate.note}</p>}
        {p.mode === 'answer' && (
          <details open={open}>
            <summary>{state === 'open' ? t.evidence : t.change}</summary>
            <AnswerForm {...p} />
          </details>
        )}
        {p.mode === 'look' && (
          <details open={open}>
            <summary>{t.look}</summary>
            <LookForm {...p} />
          </details>
        )}
      </Card>
    </div>
  )
}

function AnswerForm({ point, gate, known, lang, action, once, typed }: PointProps) {
  const t = gateTexts(lang)
  const state: FormState =
    typed?.point === point
      ? typed.state
      : {
          values: {
            evidence: gate ? (gate.evidence ?? '') : (known[point] ?? ''),
            waived: gate?.waivedReason ?? '',
          },
          errors: {},
        }
  const field = bind(state)
  return (
    <Form action={`${action}#${point}`} once={once} errors={errorList(state)} label={t.points[point][0]}>
      <Hidden point={point} version={gate?.version ?? 0} what="answer" />
      <TextArea
        {...field('evidence')}
        id={`evidence-${point}`}
        label={t.evidence}
        hint={t.points[point][1]}
        rows={2}
        max={1000}
        optional="quiet"
      />
      <TextArea
        {...field('waived')}
        id={`waived-${point}`}
        label={t.waived}
        hint={t.waivedHint}
        rows={2}
        max={1000}
        optional="quiet"
      />
      <Submit label={t.save} kind="secondary" />
    </Form>
  )
}

function LookForm({ point, gate, lang, action, once, typed }: PointProps) {
  const t = gateTexts(lang)
  const state: FormState =
    typed?.point === point
      ? typed.state
      : { values: { look: gate?.lookedAgain ?? '', note: gate?.note ?? '' }, errors: {} }
  const field = bind(state)
  return (
    <Form action={`${action}#${point}`} once={once} errors={errorList(state)} label={t.points[point][0]}>
      <Hidden point={point} version={gate?.version ?? 0} what="look" />
      <Radios
        {...field('look')}
        id={`look-${point}`}
        label={t.look}
        inline
        options={secondLooks.map((value) => ({ value, label: t.looks[value] }))}
      />
      <TextArea {...field('note')} id={`note-${point}`} label={t.lookNote} rows={2} max={1000} optional />
      <Submit label={t.lookSave} kind="secondary" />
    </Form>
  )
}

const Hidden = (p: { point: GatePoint; version: number; what: string }) => (
  <>
    <input type="hidden" name="do" value={p.what} />
    <input type="hidden" name="point" value={p.point} />
    <input type="hidden" name="version" value={String(p.version)} />
  </>
)
