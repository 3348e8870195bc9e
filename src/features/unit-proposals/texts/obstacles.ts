import type { Obstacle } from '#core/unit-proposal/standing.ts'
import type { Lang } from '#platform/text/texts.ts'

const words: Readonly<Record<Lang, Readonly<Record<Obstacle, string>>>> = {
  da: {
    occupation: 'Intet vikariat i borgerens fag eller tæt på',
    hired: 'Er ansat i perioden',
    applied: 'Har søgt det allerede',
    'not-certified': 'Jobcentret har afgjort, at borgeren ikke kan få et jobrotationsvikariat nu',
    period: 'Er ikke ledig i perioden',
    'too-few-hours': 'Søger flere timer',
    'too-many-hours': 'Søger færre timer',
    travel: 'For lang rejsetid',
    ferry: 'Man skal med færge',
    certificate: 'Mangler et bevis',
    'driving-licence': 'Mangler kørekort',
    language: 'Mangler sprog',
  },
  en: {
    occupation: 'No job in the citizen’s occupation or close to it',
    hired: 'Is hired in the period',
    applied: 'Has applied for it already',
    'not-certified': 'The job centre has decided that the citizen cannot get a job rotation job now',
    period: 'Is not available in the period',
    'too-few-hours': 'Wants more hours',
    'too-many-hours': 'Wants fewer hours',
    travel: 'Too long a journey',
    ferry: 'A ferry is needed',
    certificate: 'Lacks a certificate',
    'driving-licence': 'Lacks a driving licence',
    language: 'Lacks a language',
  },
}

/** An obstacle in a few words, as a job centre reads it. One that is not known any more is shown as it is kept. */
export const obstacleText = (obstacle: string, lang: Lang): string =>
  words[lang][obstacle as Obstacle] ?? obstacle
