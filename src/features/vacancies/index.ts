export { closeVacancy } from './actions/close-vacancy.ts'
export { publishVacancy } from './actions/publish-vacancy.ts'
export { type Saved, saveVacancy } from './actions/save-vacancy.ts'
export { type StartRefusal, startDraft } from './actions/start-draft.ts'
export { type ArticleVacancy, articleOf, articleOfListing } from './article.ts'
export { contentOf } from './content.ts'
export { answerTimeOf } from './figures.ts'
export {
  insertVacancies,
  type MadeVacancy,
  type NewVacancy,
  saysSomethingNew,
  vacanciesByNumber,
  vacanciesByOrigin,
} from './from-elsewhere.ts'
export { interpretOccupation, interpretPlace, type Meant, type Workplace } from './interpret.ts'
export { IncompleteVacancy, listingOf, refreshListings } from './listing.ts'
export { vacanciesOf } from './lists.ts'
export type { EndApplications, Env, VacancyHooks, VacancyRow } from './model.ts'
export { hoursText, VacancyArticle } from './pages/vacancy-article.tsx'
export { meaning } from './step-fields.ts'
export { countOpen, skillsWished } from './store.ts'
export { fieldTexts } from './texts/fields.ts'
export { type VacancyField, type VacancyInput, vacancyFields, vacancySchema } from './vacancy-form.ts'
