import type { Feature } from '#platform/feature.ts'
import { jobs } from './jobs.ts'
import { NEWS_MAIL, SIGN_MAIL } from './tell.ts'
import { agreementTexts } from './texts/agreement.ts'
import { agreementEvent } from './texts/events.ts'
import { caseAgreementRoutes } from './web/case-agreement.tsx'
import { mySignatureRoutes, startParts } from './web/my-signatures.tsx'
import { signRoutes } from './web/sign.tsx'
import { templateRoutes } from './web/templates.tsx'
import { versionRoutes } from './web/version.tsx'

/** The agreement of a rotation case: composed from it, signed in order, changed in versions. */
export const agreements: Feature = {
  name: 'agreements',
  routes: [...caseAgreementRoutes, ...versionRoutes, ...mySignatureRoutes, ...signRoutes, ...templateRoutes],
  start: startParts,
  jobs,
  caseEvents: agreementEvent,
  mails: {
    [SIGN_MAIL]: (_data, lang) => {
      const t = agreementTexts(lang)
      return { subject: t.signMailSubject, text: t.signMailText }
    },
    [NEWS_MAIL]: (_data, lang) => {
      const t = agreementTexts(lang)
      return { subject: t.newsMailSubject, text: t.newsMailText }
    },
  },
  notices: (kind, _data, lang) => {
    const t = agreementTexts(lang)
    switch (kind) {
      case 'agreement.sign':
        return t.noticeSign
      case 'agreement.completed':
        return t.noticeCompleted
      case 'agreement.withdrawn':
        return t.noticeWithdrawn
    }
    return undefined
  },
}
