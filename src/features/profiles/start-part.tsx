import type { StartPart } from '#platform/feature.ts'
import { Card } from '#platform/ui/index.ts'
import { HowFar } from './pages/overview-page.tsx'
import { paths } from './paths.ts'
import { findProfile } from './store.ts'
import { overviewTexts } from './texts/overview.ts'
import { showingOf } from './web/overview.tsx'

/** On a job-seeker's start page: how far the profile is, and whether companies can find them. */
export const profilePart: StartPart = {
  roles: ['jobseeker'],
  weight: 20,
  async render({ tx, actor, lang, href }) {
    const profile = await findProfile(tx, actor.personId ?? '')
    if (!profile) return null
    const t = overviewTexts(lang)
    const showing = await showingOf(tx, profile)
    return (
      <Card title={t.startTitle} foot={<a href={href(paths.profile)}>{t.startOpen}</a>}>
        <p>
          {t.visibility} {t[showing]}. <a href={href(paths.visibility)}>{t.visibilityChange}</a>
        </p>
        <HowFar t={t} lang={lang} profile={profile} href={href} />
      </Card>
    )
  },
}
