import { describe, expect, test } from 'vitest'
import { applicationStatuses, endStatuses, liveStatuses } from './application-status.ts'
import { expiredSentences, moveRefusals, statusNames, statusSentences } from './application-texts.ts'
import { companyReasons, vacancyReasons, withdrawalReasons } from './refusal-reasons.ts'
import { companyReasonTexts, personReasonTexts, vacancyReasonTexts } from './refusal-texts.ts'
import type { Wording } from './wording.ts'

const all: readonly Wording[] = [
  ...applicationStatuses.flatMap((status) => [
    statusNames[status],
    statusSentences[status].person,
    statusSentences[status].company,
  ]),
  ...liveStatuses.flatMap((status) => [expiredSentences[status].person, expiredSentences[status].company]),
  ...companyReasons.flatMap((reason) => Object.values(companyReasonTexts[reason])),
  ...withdrawalReasons.flatMap((reason) => Object.values(personReasonTexts[reason])),
  ...vacancyReasons.map((reason) => vacancyReasonTexts[reason]),
  ...Object.values(moveRefusals),
]

describe('texts', () => {
  test('are there in both languages, and English is not Danish', () => {
    for (const text of all) {
      expect(text.da.trim()).not.toBe('')
      expect(text.en).not.toBe(text.da)
      expect(text.en).not.toMatch(/[æøå]/i)
    }
  })

  test('every list of reasons has exactly its texts', () => {
    expect(Object.keys(companyReasonTexts)).toEqual([...companyReasons])
    expect(new Set(Object.keys(personReasonTexts))).toEqual(new Set(withdrawalReasons))
    expect(Object.keys(vacancyReasonTexts)).toEqual([...vacancyReasons])
  })

  test('a refused job-seeker is spoken to in whole sentences and never blamed', () => {
    for (const reason of companyReasons) {
      const { told } = companyReasonTexts[reason]
      expect(told.da.split('. ').length, reason).toBeGreaterThan(1)
      expect(told.da, reason).not.toMatch(/desværre må vi|ukvalificeret|uegnet|din fejl/i)
    }
  })

  test('a company reads nothing about benefits, health or the job centre’s reason', () => {
    const forCompanies = [
      ...[...liveStatuses, ...endStatuses].map((status) => statusSentences[status].company),
      ...liveStatuses.map((status) => expiredSentences[status].company),
      ...withdrawalReasons.map((reason) => personReasonTexts[reason].told),
    ]
    for (const text of forCompanies)
      expect(text.da).not.toMatch(/dagpenge|kontanthjælp|ledighed|syg|helbred|a-kasse/i)
  })
})
