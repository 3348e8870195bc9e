export { IncompleteVacancy, listingOf, refreshListings } from './listing.ts'
