export { demoPeople } from './demo-people.ts'
export { DEMO_SEED, type Seeded, type SeedOptions, seedDemo } from './seed.ts'
