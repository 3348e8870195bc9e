import type { Policy } from '#platform/http/policy.ts'

/**
 * Who may use each address, and what it is called in the audit trail. This file is the rule: a route that is not here
 * does not start, and an entry without a route does not either. `docs/policy.md` is made from it. What a role sees *of*
 * a thing is narrowed further by row-level security.
 */
export const POLICY: Policy = {
  // home
  'GET /': { may: 'everyone', audit: 'home.read' },
  'GET /beskeder': { may: 'logged-in', audit: 'notice.list' },
  'POST /beskeder': { may: 'logged-in', audit: 'notice.mark-read' },
  'GET /kontakt': { may: 'everyone', audit: 'info.contact' },
  'GET /privatliv': { may: 'everyone', audit: 'info.privacy' },
  'GET /tilgaengelighed': { may: 'everyone', audit: 'info.accessibility' },
  'GET /was': { may: 'everyone', audit: 'info.accessibility' },
  'GET /.well-known/security.txt': { may: 'everyone', audit: 'info.security' },
  'GET /udvikling/komponenter': { may: 'everyone', audit: 'info.components' },

  // account
  'GET /log-ind': { may: 'everyone', audit: 'login.start' },
  'GET /log-ind/retur': { may: 'everyone', audit: 'login.finish' },
  'POST /log-ud': { may: 'everyone', audit: 'login.end' },
  'GET /log-ud/mitid': { may: 'everyone', audit: 'login.end-at-broker' },
  'GET /logget-ud': { may: 'everyone', audit: 'login.ended' },
  'GET /velkommen': { may: 'logged-in', audit: 'welcome.read' },
  'GET /velkommen/jobsoeger': { may: 'logged-in', audit: 'welcome.jobseeker-form' },
  'POST /velkommen/jobsoeger': { may: 'logged-in', audit: 'account.become-jobseeker' },
  'GET /velkommen/virksomhed': { may: 'logged-in', audit: 'welcome.company-form' },
  'POST /velkommen/virksomhed': { may: 'logged-in', audit: 'account.become-company-user' },
  'GET /rolle': { may: 'logged-in', audit: 'role.list' },
  'POST /rolle': { may: 'logged-in', audit: 'role.switch' },
  'GET /min-konto': { may: 'logged-in', audit: 'account.read' },
  'POST /min-konto': { may: 'logged-in', audit: 'account.change' },
  'GET /mine-logins': { may: 'logged-in', audit: 'session.list' },
  'POST /mine-logins': { may: 'logged-in', audit: 'session.end' },
  'POST /session/forlaeng': { may: 'logged-in', audit: 'session.extend' },
  'GET /virksomhed/brugere': { may: ['company'], audit: 'colleague.list' },
  'POST /virksomhed/brugere': { may: ['company'], audit: 'colleague.invite' },
  'GET /virksomhed/brugere/:id': { may: ['company'], audit: 'colleague.read' },
  'POST /virksomhed/brugere/:id': { may: ['company'], audit: 'colleague.change' },
  'GET /invitation/:token': { may: 'everyone', audit: 'invitation.read' },
  'POST /invitation/:token': { may: 'logged-in', audit: 'invitation.accept' },

  // reference
  'GET /om-data': { may: 'everyone', audit: 'reference.about' },

  // admin
  'GET /admin/drift': { may: ['admin'], audit: 'operations.read' },
  'POST /admin/drift': { may: ['admin'], audit: 'operations.act' },
  'GET /admin/konti': { may: ['admin'], audit: 'account.list' },
  'GET /admin/konti/:id': { may: ['admin'], audit: 'account.show' },
  'POST /admin/konti/:id': { may: ['admin'], audit: 'account.administer' },
  'GET /admin/revision': { may: ['admin'], audit: 'trail.verify' },
  'GET /admin/sikkerhed': { may: ['admin'], audit: 'security.read' },

  // vacancies
  'GET /virksomhed/vikariater': { may: ['company', 'shop_steward'], audit: 'vacancy.list' },
  'GET /virksomhed/vikariater/nyt': { may: ['company'], audit: 'vacancy.new-form' },
  'POST /virksomhed/vikariater/nyt': { may: ['company'], audit: 'vacancy.start' },
  'GET /jobcenter/virksomheder/:companyId/vikariater/nyt': {
    may: ['caseworker'],
    audit: 'vacancy.new-form-on-behalf',
  },
  'POST /jobcenter/virksomheder/:companyId/vikariater/nyt': {
    may: ['caseworker'],
    audit: 'vacancy.start-on-behalf',
  },
  'GET /virksomhed/vikariater/:id': { may: ['company', 'shop_steward', 'caseworker'], audit: 'vacancy.read' },
  'GET /virksomhed/vikariater/:id/rediger/:step': {
    may: ['company', 'caseworker'],
    audit: 'vacancy.step-form',
  },
  'POST /virksomhed/vikariater/:id/rediger/:step': { may: ['company', 'caseworker'], audit: 'vacancy.save' },
  'GET /virksomhed/vikariater/:id/vis': {
    may: ['company', 'shop_steward', 'caseworker'],
    audit: 'vacancy.preview',
  },
  'GET /virksomhed/vikariater/:id/udgiv': { may: ['company', 'caseworker'], audit: 'vacancy.receipt' },
  'POST /virksomhed/vikariater/:id/udgiv': { may: ['company', 'caseworker'], audit: 'vacancy.publish' },
  'GET /virksomhed/vikariater/:id/kopier': { may: ['company', 'caseworker'], audit: 'vacancy.copy-form' },
  'POST /virksomhed/vikariater/:id/kopier': { may: ['company', 'caseworker'], audit: 'vacancy.copy' },
  'GET /virksomhed/vikariater/:id/luk': { may: ['company', 'caseworker'], audit: 'vacancy.close-form' },
  'POST /virksomhed/vikariater/:id/luk': { may: ['company', 'caseworker'], audit: 'vacancy.close' },
  'GET /virksomhed/vikariater/:id/slet': { may: ['company', 'caseworker'], audit: 'vacancy.delete-form' },
  'POST /virksomhed/vikariater/:id/slet': { may: ['company', 'caseworker'], audit: 'vacancy.delete' },

  // search
  'GET /vikariater': { may: 'everyone', audit: 'vacancy.search' },
  'GET /vikariater/:number': { may: 'everyone', audit: 'vacancy.read' },
  'GET /vikariater.atom': { may: 'everyone', audit: 'vacancy.feed' },
  'GET /sitemap.xml': { may: 'everyone', audit: 'info.sitemap' },
  'GET /robots.txt': { may: 'everyone', audit: 'info.robots' },
  'GET /forslag/stillinger': { may: 'everyone', audit: 'suggestion.occupation' },
  'GET /forslag/steder': { may: 'everyone', audit: 'suggestion.place' },
  'GET /gemte-soegninger': { may: 'everyone', audit: 'saved-search.list' },
  'POST /gemte-soegninger': { may: 'logged-in', audit: 'saved-search.stop' },
  'GET /gemte-soegninger/ny': { may: 'everyone', audit: 'saved-search.form' },
  'POST /gemte-soegninger/ny': { may: 'everyone', audit: 'saved-search.save' },
  'GET /gemte-soegninger/modtaget': { may: 'everyone', audit: 'saved-search.received' },
  'GET /gemte-soegninger/link/:token': { may: 'everyone', audit: 'saved-search.link' },
  'POST /gemte-soegninger/link/:token': { may: 'everyone', audit: 'saved-search.manage' },
}
