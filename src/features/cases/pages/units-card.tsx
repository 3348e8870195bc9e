import type { Lang } from '#platform/text/texts.ts'
import { bind, Card, errorList, Form, type FormState, Select, Submit } from '#platform/ui/index.ts'
import type { CasePeople, Staff } from '../store/parties.ts'
import { partTexts } from '../texts/parts.ts'

type Props = {
  people: CasePeople
  action: string
  once: string
  lang: Lang
  /** Of which units the reader may name who is responsible, with whom to choose from. */
  staff: ReadonlyMap<string, readonly Staff[]>
  state: FormState
  canTakeLead: boolean
}

/** The municipalities of the case and who looks after it in each. */
export function UnitsCard(p: Props) {
  const t = partTexts(p.lang)
  return (
    <Card title={t.unitsTitle}>
      {p.people.units.length > 1 && <p>{t.unitsIntro}</p>}
      <ul class="bare case-units">
        {p.people.units.map((unit) => {
          const staff = p.staff.get(unit.unit_id)
          return (
            <li>
              <p>
                <strong>{unit.name}</strong>
                <br />
                {t.caseworker}: {unit.caseworker ?? t.notNamed}
                {unit.phone && (
                  <>
                    <br />
                    {unit.phone}
                  </>
                )}
              </p>
              {staff && staff.length > 0 && (
                <details>
                  <summary>{t.setCaseworker}</summary>
                  <Form
                    action={p.action}
                    once={p.once}
                    errors={errorList(p.state)}
                    id={`ansvarlig-${unit.unit_id}`}
                  >
                    <input type="hidden" name="do" value="assign" />
                    <input type="hidden" name="unit" value={unit.unit_id} />
                    <Select
                      {...bind(p.state)('account')}
                      id={`account-${unit.unit_id}`}
                      value={unit.caseworker_id ?? ''}
                      label={t.caseworker}
                      options={staff.map(({ id, name }) => ({ value: id, label: name }))}
                    />
                    <Submit label={t.setCaseworker} kind="secondary" />
                  </Form>
                </details>
              )}
            </li>
          )
        })}
      </ul>
      {p.canTakeLead && (
        <Form action={p.action} once={p.once}>
          <input type="hidden" name="do" value="lead" />
          <Submit label={t.takeLead} kind="secondary" />
        </Form>
      )}
    </Card>
  )
}
