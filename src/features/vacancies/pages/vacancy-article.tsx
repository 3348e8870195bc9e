import type { Child } from 'hono/jsx'
import { danishDayAt } from '#core/calendar/copenhagen-time.ts'
import { formatDay, formatPeriod } from '#core/calendar/format-day.ts'
import { certificateByKey } from '#core/exchange/certificates.ts'
import { drivingLicenceNames } from '#core/exchange/driving-licences.ts'
import { languageLevelNames, languageName } from '#core/exchange/languages.ts'
import { payAgreementName } from '#core/exchange/pay-agreements.ts'
import type { Requirements } from '#core/exchange/requirements.ts'
import { formatHours, formatHoursNumber } from '#core/text/hours.ts'
import type { Lang } from '#platform/text/texts.ts'
import { Card, type Definition, DefinitionList, type Fact, Facts, Tag } from '#platform/ui/index.ts'
import type { ArticleVacancy } from '../article.ts'
import { articleTexts } from '../texts/article.ts'
import { Prose } from './prose.tsx'

/**
 * A vikariat as everybody reads it, with its own `h1`: give the page `ownHeading`. `aside` stands beside the text (how to apply),
 * `children` below it (the map, similar ones). The same for the public page and for the company's preview.
 */
export function VacancyArticle(p: { v: ArticleVacancy; lang: Lang; aside?: Child; children?: Child }) {
  const { v, lang } = p
  const t = articleTexts(lang)
  const written = lang === 'da' ? undefined : 'da'
  return (
    <article>
      <header class="page-heading">
        <div class="page-heading-text">
          <p class="eyebrow">{t.at(v.companyName, v.town ?? '')}</p>
          <h1 id="overskrift" tabindex={-1} lang={v.title ? written : undefined}>
            {v.title || t.untitled}
          </h1>
        </div>
      </header>
      <div class="tags">
        <Tag label={t.category[v.category]} tone={v.category === 'jobrotation' ? 'brand' : 'neutral'} />
      </div>
      <Facts big facts={factsOf(v, lang)} />
      <div class="two-columns">
        <div>
          <section>
            <h2>{t.tasks}</h2>
            {v.description ? (
              <div lang={written}>
                <Prose text={v.description} />
              </div>
            ) : (
              <p class="muted">{t.noTasks}</p>
            )}
          </section>
          {v.introduction && (
            <section>
              <h2>{t.introduction}</h2>
              <div lang={written}>
                <Prose text={v.introduction} />
              </div>
            </section>
          )}
          {v.skills.length > 0 && (
            <section>
              <h2>{t.skills}</h2>
              <ul lang={written}>
                {v.skills.map((skill) => (
                  <li>{skill}</li>
                ))}
              </ul>
              <p class="muted">{t.skillsText}</p>
            </section>
          )}
          <section>
            <h2>{t.requirements}</h2>
            <RequirementList requirements={v.requirements} lang={lang} />
          </section>
          {v.training && (
            <section>
              <h2>{t.training}</h2>
              <p>{t.trainingLead}</p>
              <div lang={written}>
                <Prose text={v.training} />
              </div>
            </section>
          )}
          {(v.perspective || v.perspectiveNote) && (
            <section>
              <h2>{t.after}</h2>
              {v.perspective && <p>{t.perspective[v.perspective]}</p>}
              <div lang={written}>
                <Prose text={v.perspectiveNote} />
              </div>
            </section>
          )}
        </div>
        <aside class="sticky" aria-label={t.aboutApplying}>
          {p.aside}
          {v.category === 'jobrotation' && (
            <Card title={t.rotation} tone="tint">
              <p>{t.rotationText}</p>
            </Card>
          )}
          <p class="muted">
            {v.publishedAt && (
              <>
                {t.published(formatDay(danishDayAt(v.publishedAt.getTime()), lang))}
                <br />
              </>
            )}
            {t.number(v.number)}
          </p>
        </aside>
      </div>
      {p.children}
    </article>
  )
}

/** "30–37 timer", or one number when both are the same. */
export function hoursText(min: number, max: number, lang: Lang): string {
  return min === max ? formatHours(max, lang) : `${formatHoursNumber(min, lang)}–${formatHours(max, lang)}`
}

function factsOf(v: ArticleVacancy, lang: Lang): Fact[] {
  const t = articleTexts(lang)
  const address = [v.street, [v.postcode, v.town].filter(Boolean).join(' ')].filter(Boolean).join(', ')
  const hours =
    v.weeklyMinutesMin !== null && v.weeklyMinutesMax !== null
      ? hoursText(v.weeklyMinutesMin, v.weeklyMinutesMax, lang)
      : t.missing
  return [
    {
      icon: 'calendar-month',
      label: t.period,
      text: v.startsOn && v.endsOn ? formatPeriod({ from: v.startsOn, to: v.endsOn }, lang) : t.missing,
    },
    { icon: 'time', label: t.hours, text: v.schedule ? `${hours}. ${v.schedule}` : hours },
    { icon: 'location', label: t.place, text: address || t.missing },
    { icon: 'persons', label: t.places, text: t.placesLeft(v.openingsLeft, v.openings) },
    {
      icon: 'payments',
      label: t.pay,
      text: v.payAgreement ? payAgreementName(v.payAgreement)[lang] : t.payUnknown,
    },
  ]
}

/** What is asked for by the lists, kind by kind. */
export function requirementsByKind(r: Requirements, lang: Lang): { term: string; names: string[] }[] {
  const t = articleTexts(lang)
  return [
    { term: t.certificates, names: r.certificates.map((c) => certificateByKey(c)?.name[lang] ?? c) },
    { term: t.licences, names: r.drivingLicences.map((d) => drivingLicenceNames[d][lang]) },
    {
      term: t.languages,
      names: r.languages.map((l) => `${languageName(l.code)?.[lang]}, ${languageLevelNames[l.level][lang]}`),
    },
  ].filter(({ names }) => names.length > 0)
}

/** All that is asked for; one sentence when nothing is. */
function RequirementList(p: { requirements: Requirements; lang: Lang }) {
  const { requirements: r, lang } = p
  const t = articleTexts(lang)
  const items: Definition[] = requirementsByKind(r, lang).map(({ term, names }) => ({
    term,
    value: (
      <ul class="bare">
        {names.map((name) => (
          <li>{name}</li>
        ))}
      </ul>
    ),
  }))
  if (r.childrenCertificate) items.push({ term: t.children, value: t.childrenText })
  if (r.note)
    items.push({
      term: t.otherRequirements,
      value: (
        <div lang={lang === 'da' ? undefined : 'da'}>
          <Prose text={r.note} />
        </div>
      ),
    })
  return items.length === 0 ? <p>{t.noRequirements}</p> : <DefinitionList items={items} />
}
