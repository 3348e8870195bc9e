export { type GiveUpReason, giveUpSeats } from './actions/give-up-seats.ts'
export { paths as trainingPaths } from './paths.ts'
export { linkByName } from './store/organisations.ts'
