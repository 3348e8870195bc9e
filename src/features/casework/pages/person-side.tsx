import { ageOn, day, daysBetween } from '#core/calendar/day.ts'
import { formatPhone, type Phone } from '#core/identity/phone.ts'
import type { PersonRow } from '#features/directory/index.ts'
import type { Lang } from '#platform/text/texts.ts'
import { ButtonLink, Card, DefinitionList } from '#platform/ui/index.ts'
import { benefitGroupName } from '../benefit-groups.ts'
import { paths } from '../paths.ts'
import { personTexts } from '../texts/person.ts'
import { wordTexts } from '../texts/words.ts'
import { dayText } from './day-text.ts'

type SideProps = {
  lang: Lang
  href: (path: string) => string
  today: string
  person: PersonRow
  /** `010180-••••`, or undefined where there is no number. */
  maskedCpr: string | undefined
  caseworker: string | undefined
}

/** What a caseworker can do about the citizen, each on a page of its own. */
export function ToDoCard({ lang, href, person }: Pick<SideProps, 'lang' | 'href' | 'person'>) {
  const t = personTexts(lang)
  return (
    <Card title={t.toDo} tone="tint">
      <ul class="bare case-list">
        <li>
          <a href={href(paths.certificate(person.id))}>{t.decide}</a>
        </li>
        <li>
          <a href={href(paths.apply(person.id))}>{t.applyFor}</a>
        </li>
        <li>
          <a href={href(paths.profile(person.id))}>{t.help}</a>
        </li>
        <li>
          <a href={href(paths.poolMember(person.id))}>{t.pool}</a>
        </li>
        <li>
          <a href={href(paths.handOverPerson(person.id))}>{t.handOver}</a>
        </li>
      </ul>
    </Card>
  )
}

/** Who the citizen is and how to reach them. */
export function FactsCard(p: SideProps) {
  const { lang, href, person } = p
  const t = personTexts(lang)
  const w = wordTexts(lang)
  const cpr = p.maskedCpr ? (
    <>
      {p.maskedCpr} <a href={href(paths.cpr(person.id))}>{t.showCpr}</a>
    </>
  ) : (
    t.noCpr
  )
  const born = person.birth_date && day(person.birth_date)
  const address = [person.street, [person.postcode, person.town].filter(Boolean).join(' ')].filter(Boolean)
  return (
    <Card
      title={t.facts}
      foot={<ButtonLink href={href(paths.facts(person.id))} label={t.changeFacts} icon="edit" />}
    >
      <DefinitionList
        items={[
          { term: t.cpr, value: cpr },
          {
            term: t.birthDate,
            value: born && `${dayText(born, lang)} (${t.age(ageOn(born, day(p.today)))})`,
          },
          { term: t.phone, value: person.phone && formatPhone(person.phone as Phone) },
          { term: t.email, value: person.email },
          { term: t.address, value: address.join(', ') },
          ...(person.protected ? [{ term: w.protected, value: 'Ja' }] : []),
          { term: t.login, value: person.account_id ? t.logsIn : t.noLogin },
          { term: t.benefit, value: person.benefit_group && benefitGroupName(person.benefit_group, lang) },
          { term: t.unemployedSince, value: person.unemployed_since && unemployed(p) },
          {
            term: t.caseworker,
            value: (
              <>
                {p.caseworker ?? w.none}
                <br />
                <a href={href(paths.caseworker(person.id))}>{person.caseworker_id ? t.choose : t.take}</a>
              </>
            ),
          },
          ...(person.no_proposals ? [{ term: t.noProposals, value: 'Ja' }] : []),
        ]}
      />
    </Card>
  )
}

/** Since when, and how many whole weeks: the rules count in weeks. */
function unemployed({ person, today, lang }: SideProps): string {
  const since = day(person.unemployed_since ?? today)
  const weeks = Math.max(0, Math.floor(daysBetween(since, day(today)) / 7))
  return `${dayText(since, lang)} (${personTexts(lang).weeks(weeks)})`
}
