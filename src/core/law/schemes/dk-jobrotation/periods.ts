import { day } from '../../../calendar/day.ts'

/**
 * The days on which the whole scheme changed. The first is LOV 1602 of 22 December 2010, which simplified it: its
 * own day of entry into force was not found, and no rate or rule is sourced before 2011.
 */
export const simplified = day('2011-01-01')

/** Lov 1486 of 23 December 2014. */
export const tightened = day('2015-01-01')
export const lastBeforeTightening = day('2014-12-31')

/** LAB (lov 548 of 7 May 2019), chapter 22. */
export const newAct = day('2020-01-01')
export const lastBeforeNewAct = day('2019-12-31')

/** LBK 701: the first consolidated text of the new act that was read. */
export const consolidated2022 = day('2022-05-22')

/** LOV 1750: no new grants after a day it does not name in anything that was read. */
export const abolished = day('2025-12-29')
export const lastBeforeAbolition = day('2025-12-28')
