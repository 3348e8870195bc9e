import { describe, expect, test } from 'vitest'
import { onBehalfReasonOf, onBehalfReasons, onBehalfRecord, onBehalfText } from './on-behalf.ts'

describe('why something was done on somebody’s behalf', () => {
  test.each(onBehalfReasons)('%s is found again in its record, with and without a note', (reason) => {
    expect(onBehalfReasonOf(onBehalfRecord(reason, ''))).toBe(reason)
    expect(onBehalfReasonOf(onBehalfRecord(reason, 'ringede torsdag: kl. 10'))).toBe(reason)
  })

  test('a record of another hand is read as it stands', () => {
    expect(onBehalfReasonOf('Har ikke MitIDX')).toBeUndefined()
    expect(onBehalfText('Samtykke givet ved samtale.', 'en')).toBe('Samtykke givet ved samtale.')
  })

  test('an English reader gets the reason in English and the note as it was written', () => {
    const record = onBehalfRecord('phone', 'ringede torsdag')
    expect(onBehalfText(record, 'da')).toBe('Bad om hjælp i telefonen: ringede torsdag')
    expect(onBehalfText(record, 'en')).toBe('Asked for help on the phone: ringede torsdag')
  })
})
