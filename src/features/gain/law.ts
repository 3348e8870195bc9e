import { type LawRoom, lawRoom } from '#core/gain/law-room.ts'
import { knownScheme } from '#features/law/index.ts'

/** The law as this installation has it. */
export const law: LawRoom = lawRoom(knownScheme)
