import type { Child } from 'hono/jsx'
import { danishDayAt } from '#core/calendar/copenhagen-time.ts'
import { formatDay } from '#core/calendar/format-day.ts'
import type { Lang } from '#platform/text/texts.ts'
import {
  Alert,
  ButtonLink,
  bind,
  Card,
  CardList,
  EmptyState,
  errorList,
  Form,
  type FormState,
  StatusTag,
  Submit,
  SubmitButton,
  Tag,
  TextArea,
} from '#platform/ui/index.ts'
import { paths } from '../paths.ts'
import { aliasName } from '../read/candidate-at-stage.ts'
import type { CompanyMember, OwnMembership, UnitMember } from '../read/pools.ts'
import { candidateTexts } from '../texts/candidates.ts'

type Common = { lang: Lang; once: () => string; href: (path: string) => string }

/** A pool's members as a company or a job centre keeps them: each can be let go of in one press. */
function Members(
  p: Common & {
    members: readonly {
      key: string
      title: string
      member: CompanyMember | UnitMember
      action: string
      tags?: Child
      more?: Child
    }[]
  },
) {
  const t = candidateTexts(p.lang)
  return (
    <CardList label={t.poolTitle}>
      {p.members.map(({ title, member, action, tags, more }) => (
        <Card
          title={title}
          aside={
            <StatusTag
              label={member.state === 'accepted' ? t.poolAccepted : t.poolAsked}
              tone={member.state === 'accepted' ? 'success' : 'warning'}
            />
          }
        >
          {tags && <div class="tags">{tags}</div>}
          {member.note && <p>{member.note}</p>}
          <p class="muted">{t.poolSince(formatDay(danishDayAt(member.addedAt.getTime()), p.lang))}</p>
          <Form action={p.href(action)} once={p.once()} label={`${t.poolRemove}: ${title}`}>
            <input type="hidden" name="do" value="remove" />
            <div class="buttons">
              {more}
              <SubmitButton label={t.poolRemove} kind="tertiary" icon="person-remove" />
            </div>
          </Form>
        </Card>
      ))}
    </CardList>
  )
}

/** A company's pool; `cards` are the aliases of those whose anonymous card it can open, by person. */
export function CompanyPoolPage(
  p: Common & { members: readonly CompanyMember[]; cards: ReadonlyMap<string, string> },
) {
  const t = candidateTexts(p.lang)
  if (p.members.length === 0)
    return (
      <EmptyState
        title={t.poolEmpty}
        text={t.poolEmptyText}
        action={<ButtonLink href={p.href(paths.candidates)} label={t.title} kind="primary" />}
      />
    )
  return (
    <Members
      {...p}
      members={p.members.map((member) => {
        const card = p.cards.get(member.personId)
        return {
          key: member.aliasId,
          title: member.name ?? t.open(aliasName(member.aliasId)),
          member,
          action: paths.companyPoolMember(member.aliasId),
          tags: member.workedHere ? <Tag label={t.poolWorked} tone="brand" icon="star" /> : undefined,
          more: card && <ButtonLink href={p.href(paths.candidate(card))} label={t.poolVisible} />,
        }
      })}
    />
  )
}

/** A job centre's pool of its own job-seekers. */
export function UnitPoolPage(p: Common & { members: readonly UnitMember[] }) {
  const t = candidateTexts(p.lang)
  if (p.members.length === 0) return <EmptyState title={t.unitEmpty} text={t.unitEmptyText} />
  return (
    <Members
      {...p}
      members={p.members.map((member) => ({
        key: member.personId,
        title: member.name,
        member,
        action: paths.unitPoolMember(member.personId),
        more: <ButtonLink href={p.href(`/jobcenter/borgere/${member.personId}`)} label={t.toPerson} />,
      }))}
    />
  )
}

/** Asking somebody into a pool, with a note of one's own. */
export function AskPage(
  p: Common & { action: string; back: string; lead: string; noteHint: string; state: FormState },
) {
  const t = candidateTexts(p.lang)
  return (
    <Form action={p.href(p.action)} once={p.once()} errors={errorList(p.state)}>
      <input type="hidden" name="do" value="ask" />
      <p>{p.lead}</p>
      <TextArea
        {...bind(p.state)('note')}
        label={t.poolNote}
        hint={p.noteHint}
        optional
        rows={3}
        max={NOTE_LENGTH}
      />
      <Submit label={t.poolAsk}>
        <ButtonLink href={p.href(p.back)} label={t.toPool} kind="tertiary" />
      </Submit>
    </Form>
  )
}

/** Characters in a pool's note: one thought. The database holds the same number. */
export const NOTE_LENGTH = 300

/** Who would like to keep in touch with a person: yes, no, and out again, each one press. */
export function OwnPoolPage(p: Common & { memberships: readonly OwnMembership[] }) {
  const t = candidateTexts(p.lang)
  if (p.memberships.length === 0) return <EmptyState title={t.ownEmpty} text={t.ownEmptyText} />
  const group = (state: OwnMembership['state'], title: string, answers: readonly Answer[]) => {
    const members = p.memberships.filter((one) => one.state === state)
    return (
      members.length > 0 && (
        <section>
          <h2>{title}</h2>
          <CardList label={title}>
            {members.map((one) => (
              <Card title={one.by} level={3}>
                <p class="muted">{t.poolSince(formatDay(danishDayAt(one.addedAt.getTime()), p.lang))}</p>
                {one.note && <p>{one.note}</p>}
                <Form action={p.href(paths.ownPool)} once={p.once()} label={t.ownFrom(one.by)}>
                  <input type="hidden" name="member" value={one.id} />
                  <div class="buttons">
                    {answers.map(({ value, label, kind }) => (
                      <SubmitButton label={label} kind={kind} name="answer" value={value} />
                    ))}
                  </div>
                </Form>
              </Card>
            ))}
          </CardList>
        </section>
      )
    )
  }
  return (
    <>
      <Alert kind="info">{t.ownMeans}</Alert>
      {group('asked', t.ownAsked, [
        { value: 'accept', label: t.ownAccept, kind: 'primary' },
        { value: 'decline', label: t.ownDecline, kind: 'secondary' },
      ])}
      {group('accepted', t.ownIn, [{ value: 'leave', label: t.ownLeave, kind: 'secondary' }])}
      {group('declined', t.ownNo, [{ value: 'accept', label: t.ownChange, kind: 'secondary' }])}
    </>
  )
}

type Answer = { value: 'accept' | 'decline' | 'leave'; label: string; kind: 'primary' | 'secondary' }
