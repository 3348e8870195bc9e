import { day } from '../../../calendar/day.ts'
import type { Scheme } from '../../scheme.ts'

/**
 * The day to change when it becomes known. It stands from the political agreement on, so that a grant of 2026 is
 * measured by it even where the course of events began before the act.
 */
export const closing: Scheme['values'] = {
  'last-grant-day': {
    label: { da: 'Sidste dag, der kan bevilges', en: 'Last day for a new grant' },
    unit: 'day',
    versions: [
      {
        from: day('2025-04-09'),
        value: day('2026-01-31'),
        sources: ['lov-1750-2025', 'star-reform-process', 'cabi-reform'],
        mark: 'unconfirmed',
        note: {
          da: 'Loven træder i kraft 1. februar og 1. juli 2026. Hvilken af dagene der rammer jobrotation, er ikke fundet; vi regner med den første.',
          en: 'The act enters into force on 1 February and 1 July 2026. Which of the days hits jobrotation was not found; we take the first.',
        },
      },
    ],
  },
}
