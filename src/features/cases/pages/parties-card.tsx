import type { Lang } from '#platform/text/texts.ts'
import { bind, Card, errorList, Form, type FormState, Select, Submit, TextField } from '#platform/ui/index.ts'
import { partyParts } from '../model.ts'
import type { organisations, Party } from '../store/parties.ts'
import { partTexts } from '../texts/parts.ts'

type Props = {
  parties: readonly Party[]
  organisations: Awaited<ReturnType<typeof organisations>>
  action: string
  once: string
  state: FormState
  lang: Lang
  /** Whether somebody can still join, and whether somebody can still leave. */
  adds: boolean
  ends: boolean
}

/** Managers, shop stewards, school contacts and the others, with whom to call; and the way to add one. */
export function PartiesCard(p: Props) {
  const t = partTexts(p.lang)
  return (
    <Card title={t.partiesTitle}>
      {p.parties.length === 0 && <p>{t.partiesNone}</p>}
      <ul class="bare case-parties">
        {p.parties.map((party) => (
          <li>
            <p>
              <strong>{party.name}</strong>
              <br />
              {t.partParts[party.part as keyof typeof t.partParts]}
              {party.organisation && `, ${party.organisation}`}
              {(party.email || party.phone) && (
                <>
                  <br />
                  {[party.email, party.phone].filter(Boolean).join(' · ')}
                </>
              )}
              {party.note && (
                <>
                  <br />
                  <span class="muted">{party.note}</span>
                </>
              )}
            </p>
            {p.ends && (
              <Form action={p.action} once={p.once} label={t.endParty(party.name)}>
                <input type="hidden" name="do" value="end-party" />
                <input type="hidden" name="party" value={party.id} />
                <Submit label={t.endParty(party.name)} kind="tertiary" />
              </Form>
            )}
          </li>
        ))}
      </ul>
      {p.adds && <AddParty {...p} />}
    </Card>
  )
}

function AddParty({ state, action, once, lang, organisations }: Props) {
  const t = partTexts(lang)
  const field = bind(state)
  const wrong = Object.keys(state.errors).length > 0
  return (
    <details open={wrong}>
      <summary>{t.addParty}</summary>
      <Form action={action} once={once} errors={errorList(state)}>
        <input type="hidden" name="do" value="add-party" />
        <Select
          {...field('part')}
          label={t.partyPart}
          options={partyParts.map((part) => ({ value: part, label: t.partParts[part] }))}
        />
        <TextField {...field('name')} label={t.partyName} maxlength={120} />
        {organisations.length > 0 && (
          <Select
            {...field('organisation')}
            label={t.partyOrganisation}
            hint={t.partyOrganisationHint}
            optional
            empty="–"
            options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <TextField {...field('email')} label={t.partyEmail} type="email" optional />
        <TextField {...field('phone')} label={t.partyPhone} type="tel" optional />
        <TextField {...field('note')} label={t.partyNote} maxlength={300} optional />
        <Submit label={t.addParty} kind="secondary" />
      </Form>
    </details>
  )
}
