export { type GiveUpReason, giveUpSeats } from './actions/give-up-seats.ts'
export { paths as trainingPaths } from './paths.ts'
export { linkByName } from './store/organisations.ts'
export { addSeats, putDays } from './store/sessions.ts'
