import type { Policy } from '#platform/http/policy.ts'

/** The part of the policy about rotation cases, their training, money and people; see `policy.ts`. */
export const CASE_POLICY: Policy = {
  // cases
  'GET /sager': {
    may: ['company', 'shop_steward', 'caseworker', 'secretariat', 'akasse'],
    audit: 'case.list',
  },
  'GET /sager/ny': { may: ['company', 'shop_steward', 'caseworker', 'secretariat'], audit: 'case.wish-form' },
  'POST /sager/ny': { may: ['company', 'shop_steward', 'caseworker', 'secretariat'], audit: 'case.wish' },
  'GET /sager/:id': {
    may: ['company', 'shop_steward', 'caseworker', 'secretariat', 'akasse'],
    audit: 'case.read',
  },
  'POST /sager/:id': { may: ['company', 'caseworker', 'secretariat'], audit: 'case.change-parties' },
  'GET /sager/:id/oensket': {
    may: ['company', 'shop_steward', 'caseworker', 'secretariat'],
    audit: 'case.read-wish',
  },
  'POST /sager/:id/oensket': { may: ['company', 'caseworker', 'secretariat'], audit: 'case.answer-wish' },
  'GET /sager/:id/succesfaktorer': {
    may: ['company', 'shop_steward', 'caseworker', 'secretariat'],
    audit: 'case.read-gates',
  },
  'POST /sager/:id/succesfaktorer': {
    may: ['company', 'shop_steward', 'caseworker', 'secretariat'],
    audit: 'case.answer-gate',
  },
  'GET /sager/:id/journal': {
    may: ['company', 'shop_steward', 'caseworker', 'secretariat'],
    audit: 'case.read-journal',
  },
  'POST /sager/:id/journal': {
    may: ['company', 'shop_steward', 'caseworker', 'secretariat'],
    audit: 'case.write-note',
  },
  'GET /sager/:id/filer': {
    may: ['company', 'shop_steward', 'caseworker', 'secretariat'],
    audit: 'case.list-files',
  },
  'POST /sager/:id/filer': { may: ['company', 'caseworker', 'secretariat'], audit: 'case.change-files' },
  'GET /sager/:id/filer/:file': {
    may: ['company', 'shop_steward', 'caseworker', 'secretariat'],
    audit: 'case.fetch-file',
  },
  'GET /sager/:id/forloeb': {
    may: ['company', 'shop_steward', 'caseworker', 'secretariat'],
    audit: 'case.course-form',
  },
  'POST /sager/:id/forloeb': { may: ['company', 'caseworker', 'secretariat'], audit: 'case.move' },

  // cover
  'GET /sager/:id/vikardaekning': {
    may: ['company', 'shop_steward', 'caseworker', 'secretariat'],
    audit: 'cover.read',
  },
  'GET /sager/:id/vikardaekning/nyt': { may: ['company', 'caseworker'], audit: 'cover.form' },
  'POST /sager/:id/vikardaekning/nyt': { may: ['company', 'caseworker'], audit: 'cover.make' },
  'GET /sager/:id/vikardaekning/:coverId': { may: ['company', 'caseworker'], audit: 'cover.change-form' },
  'POST /sager/:id/vikardaekning/:coverId': { may: ['company', 'caseworker'], audit: 'cover.change' },
  'GET /sager/:id/vikardaekning/:coverId/fjern': { may: ['company', 'caseworker'], audit: 'cover.end-form' },
  'POST /sager/:id/vikardaekning/:coverId/fjern': { may: ['company', 'caseworker'], audit: 'cover.end' },

  // rotation-people
  'GET /virksomhed/arbejdssteder': { may: ['company'], audit: 'workplace.list' },
  'GET /virksomhed/arbejdssteder/nyt': { may: ['company'], audit: 'workplace.form' },
  'POST /virksomhed/arbejdssteder/nyt': { may: ['company'], audit: 'workplace.add' },
  'GET /virksomhed/arbejdssteder/:id': { may: ['company'], audit: 'workplace.read' },
  'POST /virksomhed/arbejdssteder/:id': { may: ['company'], audit: 'workplace.change' },
  'GET /virksomhed/medarbejdere': { may: ['company'], audit: 'employee.list' },
  'GET /virksomhed/medarbejdere/ny': { may: ['company'], audit: 'employee.form' },
  'POST /virksomhed/medarbejdere/ny': { may: ['company'], audit: 'employee.add' },
  'GET /virksomhed/medarbejdere/import': { may: ['company'], audit: 'employee.import-form' },
  'POST /virksomhed/medarbejdere/import': { may: ['company'], audit: 'employee.import' },
  'GET /virksomhed/medarbejdere/skabelon.csv': { may: ['company'], audit: 'employee.template' },
  'GET /virksomhed/medarbejdere/skabelon.xlsx': { may: ['company'], audit: 'employee.template' },
  'GET /virksomhed/medarbejdere/:id': { may: ['company'], audit: 'employee.read' },
  'POST /virksomhed/medarbejdere/:id': { may: ['company'], audit: 'employee.change' },
  'GET /sager/:id/mennesker': {
    may: ['company', 'shop_steward', 'caseworker', 'secretariat'],
    audit: 'people.read',
  },
  'POST /sager/:id/mennesker': { may: ['company', 'caseworker', 'secretariat'], audit: 'people.invite' },
  'GET /sager/:id/mennesker/vaelg': { may: ['company', 'caseworker'], audit: 'people.choose-form' },
  'POST /sager/:id/mennesker/vaelg': { may: ['company', 'caseworker'], audit: 'people.add' },
  'GET /sager/:id/mennesker/ny': { may: ['company', 'caseworker'], audit: 'people.new-form' },
  'POST /sager/:id/mennesker/ny': { may: ['company', 'caseworker'], audit: 'people.add-new' },
  'GET /sager/:id/mennesker/vikar/:temp': {
    may: ['company', 'caseworker', 'secretariat'],
    audit: 'temp.read',
  },
  'POST /sager/:id/mennesker/vikar/:temp': {
    may: ['company', 'caseworker', 'secretariat'],
    audit: 'temp.plan',
  },
  'GET /sager/:id/mennesker/:person': {
    may: ['company', 'caseworker', 'secretariat'],
    audit: 'people.read-one',
  },
  'POST /sager/:id/mennesker/:person': {
    may: ['company', 'caseworker', 'secretariat'],
    audit: 'people.change',
  },
  'GET /min-uddannelse': { may: ['employee'], audit: 'own-training.read' },
  'POST /min-uddannelse': { may: ['employee'], audit: 'own-training.answer' },
  'GET /mit-vikariat': { may: ['jobseeker'], audit: 'own-temp.list' },
  'GET /mit-vikariat/:id': { may: ['jobseeker'], audit: 'own-temp.read' },
  'POST /mit-vikariat/:id': { may: ['jobseeker'], audit: 'own-temp.write' },

  // training
  'GET /kurser': { may: 'everyone', audit: 'course.search' },
  'GET /kurser/:id': { may: 'everyone', audit: 'course.read' },
  'GET /uddannelsessted': { may: ['training_provider'], audit: 'session.list-own' },
  'GET /uddannelsessted/hold/:id': { may: ['training_provider'], audit: 'session.read-own' },
  'POST /uddannelsessted/hold/:id': { may: ['training_provider'], audit: 'session.run' },
  'GET /uddannelsessted/hold/:id/ret': { may: ['training_provider'], audit: 'session.change-form' },
  'POST /uddannelsessted/hold/:id/ret': { may: ['training_provider'], audit: 'session.change' },
  'GET /uddannelsessted/hold/:id/aflys': { may: ['training_provider'], audit: 'session.cancel-form' },
  'POST /uddannelsessted/hold/:id/aflys': { may: ['training_provider'], audit: 'session.cancel' },
  'GET /uddannelsessted/hold/:id/fremmoede': { may: ['training_provider'], audit: 'attendance.form' },
  'POST /uddannelsessted/hold/:id/fremmoede': { may: ['training_provider'], audit: 'attendance.register' },
  'GET /uddannelsessted/kurser': { may: ['training_provider'], audit: 'course.list-own' },
  'GET /uddannelsessted/kurser/nyt': { may: ['training_provider'], audit: 'course.new-form' },
  'POST /uddannelsessted/kurser/nyt': { may: ['training_provider'], audit: 'course.create' },
  'GET /uddannelsessted/kurser/:id': { may: ['training_provider'], audit: 'course.read-own' },
  'GET /uddannelsessted/kurser/:id/ret': { may: ['training_provider'], audit: 'course.change-form' },
  'POST /uddannelsessted/kurser/:id/ret': { may: ['training_provider'], audit: 'course.change' },
  'GET /uddannelsessted/kurser/:id/hold': { may: ['training_provider'], audit: 'session.new-form' },
  'POST /uddannelsessted/kurser/:id/hold': { may: ['training_provider'], audit: 'session.open' },
  'GET /uddannelsessted/efterspoergsel': { may: ['training_provider'], audit: 'demand.read' },
  'GET /uddannelsessted/efterspoergsel/hold': { may: ['training_provider'], audit: 'demand.choose-course' },
  'GET /uddannelsessted/import': { may: ['training_provider'], audit: 'course-import.form' },
  'POST /uddannelsessted/import': { may: ['training_provider'], audit: 'course-import.try' },
  'GET /uddannelsessted/import/skabelon.csv': { may: ['training_provider'], audit: 'course-import.template' },
  'GET /uddannelsessted/import/skabelon.xlsx': {
    may: ['training_provider'],
    audit: 'course-import.template',
  },
  'GET /uddannelsessted/import/:id': { may: ['training_provider'], audit: 'course-import.read' },
  'POST /uddannelsessted/import/:id': { may: ['training_provider'], audit: 'course-import.apply' },
  'GET /sager/:id/uddannelse': {
    may: ['company', 'shop_steward', 'caseworker', 'secretariat'],
    audit: 'case-training.read',
  },
  'POST /sager/:id/uddannelse': { may: ['company'], audit: 'course-interest.withdraw' },
  'GET /sager/:id/uddannelse/hold': { may: ['company'], audit: 'case-training.search' },
  'GET /sager/:id/uddannelse/hold/:hold': { may: ['company'], audit: 'reservation.form' },
  'POST /sager/:id/uddannelse/hold/:hold': { may: ['company'], audit: 'reservation.make' },
  'GET /sager/:id/uddannelse/hold/:hold/afmeld': { may: ['company'], audit: 'reservation.give-up-form' },
  'POST /sager/:id/uddannelse/hold/:hold/afmeld': { may: ['company'], audit: 'reservation.give-up' },
  'GET /sager/:id/uddannelse/aendring/:change': { may: ['company'], audit: 'session-change.read' },
  'POST /sager/:id/uddannelse/aendring/:change': { may: ['company'], audit: 'session-change.settle' },
  'GET /sager/:id/uddannelse/behov': { may: ['company'], audit: 'course-interest.form' },
  'POST /sager/:id/uddannelse/behov': { may: ['company'], audit: 'course-interest.enter' },
  'GET /organisationer': { may: ['secretariat', 'admin'], audit: 'organisation.list' },
  'GET /organisationer/ny': { may: ['secretariat', 'admin'], audit: 'organisation.new-form' },
  'POST /organisationer/ny': { may: ['secretariat', 'admin'], audit: 'organisation.create' },
  'GET /organisationer/:id': { may: ['secretariat', 'admin'], audit: 'organisation.read' },
  'POST /organisationer/:id': { may: ['secretariat', 'admin'], audit: 'organisation.change' },

  // agreements
  'GET /sager/:id/aftale': {
    may: ['company', 'shop_steward', 'caseworker', 'secretariat'],
    audit: 'agreement.read',
  },
  'POST /sager/:id/aftale': { may: ['company', 'caseworker', 'secretariat'], audit: 'agreement.write' },
  'GET /sager/:id/aftale/version/:revision': {
    may: ['company', 'shop_steward', 'caseworker', 'secretariat'],
    audit: 'agreement.read-version',
  },
  'GET /sager/:id/aftale/version/:revision/aftale.pdf': {
    may: ['company', 'shop_steward', 'caseworker', 'secretariat'],
    audit: 'agreement.fetch',
  },
  'GET /underskriv': {
    may: ['company', 'shop_steward', 'employee', 'jobseeker', 'training_provider', 'akasse', 'caseworker'],
    audit: 'agreement.list-own',
  },
  'GET /underskriv/:id': {
    may: ['company', 'shop_steward', 'employee', 'jobseeker', 'training_provider', 'akasse', 'caseworker'],
    audit: 'agreement.sign-form',
  },
  'POST /underskriv/:id': {
    may: ['company', 'shop_steward', 'employee', 'jobseeker', 'training_provider', 'akasse', 'caseworker'],
    audit: 'agreement.sign',
  },
  'GET /underskriv/:id/aftale.pdf': {
    may: ['company', 'shop_steward', 'employee', 'jobseeker', 'training_provider', 'akasse', 'caseworker'],
    audit: 'agreement.fetch-own',
  },
  'GET /jobcenter/aftaleskabeloner': { may: ['caseworker'], audit: 'agreement-template.list' },
  'GET /jobcenter/aftaleskabeloner/ny': { may: ['caseworker'], audit: 'agreement-template.new-form' },
  'POST /jobcenter/aftaleskabeloner/ny': { may: ['caseworker'], audit: 'agreement-template.create' },
  'GET /jobcenter/aftaleskabeloner/:id': { may: ['caseworker'], audit: 'agreement-template.form' },
  'POST /jobcenter/aftaleskabeloner/:id': { may: ['caseworker'], audit: 'agreement-template.change' },

  // grants
  'GET /sager/:id/bevilling': { may: ['company', 'caseworker', 'secretariat'], audit: 'grant.list-of-case' },
  'POST /sager/:id/bevilling': { may: ['company', 'caseworker'], audit: 'grant.go-without' },
  'GET /sager/:id/bevilling/:unit': { may: ['company', 'caseworker', 'secretariat'], audit: 'grant.read' },
  'POST /sager/:id/bevilling/:unit': { may: ['company', 'caseworker'], audit: 'grant.act' },
  'GET /jobcenter/bevillinger': { may: ['caseworker'], audit: 'grant.list' },
  'GET /jobcenter/budget': { may: ['caseworker'], audit: 'budget.read' },
  'POST /jobcenter/budget': { may: ['caseworker'], audit: 'budget.change' },

  // hours
  'GET /sager/:id/timer': { may: ['company', 'caseworker', 'secretariat'], audit: 'hours.read' },
  'POST /sager/:id/timer': { may: ['company'], audit: 'hours.save' },
  'GET /sager/:id/timer/import': { may: ['company'], audit: 'hours.import-form' },
  'POST /sager/:id/timer/import': { may: ['company'], audit: 'hours.import' },
  'GET /sager/:id/timer/import/skabelon.xlsx': { may: ['company'], audit: 'hours.import-template' },
  'GET /sager/:id/timer/afvigelser': {
    may: ['company', 'caseworker', 'secretariat'],
    audit: 'hours.deviations',
  },
  'GET /sager/:id/timer/eksport/timer.csv': {
    may: ['company', 'caseworker', 'secretariat'],
    audit: 'hours.export',
  },
  'GET /sager/:id/timer/eksport/timer.xlsx': {
    may: ['company', 'caseworker', 'secretariat'],
    audit: 'hours.export',
  },
  'GET /mit-vikariat/:id/timer': { may: ['jobseeker'], audit: 'own-hours.read' },
  'POST /mit-vikariat/:id/timer': { may: ['jobseeker'], audit: 'own-hours.answer' },
  'GET /sager/:id/opgoerelser': {
    may: ['company', 'caseworker', 'secretariat'],
    audit: 'claim.list-of-case',
  },
  'POST /sager/:id/opgoerelser': { may: ['company', 'caseworker'], audit: 'claim.make' },
  'GET /sager/:id/opgoerelser/:claim': { may: ['company', 'caseworker', 'secretariat'], audit: 'claim.read' },
  'POST /sager/:id/opgoerelser/:claim': { may: ['company', 'caseworker'], audit: 'claim.move' },
  'GET /jobcenter/opgoerelser': { may: ['caseworker'], audit: 'claim.list-of-unit' },
  'GET /jobcenter/udbetalinger': { may: ['caseworker'], audit: 'payment.list' },
  'POST /jobcenter/udbetalinger': { may: ['caseworker'], audit: 'payment.export' },
  'GET /jobcenter/udbetalinger/:id': { may: ['caseworker'], audit: 'payment.read' },
  'POST /jobcenter/udbetalinger/:id': { may: ['caseworker'], audit: 'payment.mark-paid' },
  'GET /jobcenter/udbetalinger/:id/fil.csv': { may: ['caseworker'], audit: 'payment.fetch' },

  // reminders
  'GET /kalendere': { may: 'logged-in', audit: 'calendar.page' },
  'POST /kalendere': { may: 'logged-in', audit: 'calendar.change' },
  'GET /kalender/:token': { may: 'everyone', audit: 'calendar.fetch' },

  // follow-up
  'GET /sager/:id/opfoelgning': { may: ['company', 'caseworker', 'secretariat'], audit: 'outcome.read' },
  'POST /sager/:id/opfoelgning': {
    may: ['company', 'caseworker', 'secretariat'],
    audit: 'outcome.add-point',
  },
  'GET /sager/:id/evaluering': {
    may: [
      'company',
      'shop_steward',
      'caseworker',
      'secretariat',
      'training_provider',
      'akasse',
      'employee',
      'jobseeker',
    ],
    audit: 'evaluation.form',
  },
  'POST /sager/:id/evaluering': {
    may: [
      'company',
      'shop_steward',
      'caseworker',
      'secretariat',
      'training_provider',
      'akasse',
      'employee',
      'jobseeker',
    ],
    audit: 'evaluation.write',
  },
  'GET /jobcenter/efter-forloebet': { may: ['caseworker', 'secretariat'], audit: 'follow-up.list-due' },
  'GET /jobcenter/efter-forloebet/:id': { may: ['caseworker', 'secretariat'], audit: 'follow-up.read' },
  'POST /jobcenter/efter-forloebet/:id': {
    may: ['caseworker', 'secretariat'],
    audit: 'follow-up.answer-for',
  },
  'GET /opfoelgning/:token': { may: 'everyone', audit: 'follow-up.link' },
  'POST /opfoelgning/:token': { may: 'everyone', audit: 'follow-up.answer' },

  // case-io
  'GET /sager/import': { may: ['company', 'caseworker', 'secretariat'], audit: 'case.import-form' },
  'POST /sager/import': { may: ['company', 'caseworker', 'secretariat'], audit: 'case.import' },
  'GET /sager/import/skabelon.xlsx': {
    may: ['company', 'caseworker', 'secretariat'],
    audit: 'case.import-template',
  },
  'GET /sager/:id/sagsark.pdf': { may: ['company', 'caseworker', 'secretariat'], audit: 'case.sheet' },
  'GET /sager/:id/sag.json': { may: ['company', 'caseworker', 'secretariat'], audit: 'case.export' },
  'GET /api/v1/me/cases': { may: [], apiKey: true, audit: 'case.list-by-key' },
  'GET /api/v1/me/cases/:number': { may: [], apiKey: true, audit: 'case.read-by-key' },
}
