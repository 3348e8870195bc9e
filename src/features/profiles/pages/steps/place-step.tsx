import { journey } from '#core/place/distance.ts'
import { MUNICIPALITIES } from '#core/place/municipalities.ts'
import { postcode } from '#core/place/postcodes.ts'
import { Alert, bind, PlaceField, Radios } from '#platform/ui/index.ts'
import type { Profile } from '../../model.ts'
import { TRAVEL } from '../../profile-form.ts'
import type { StepProps } from './step-props.ts'

/** Where the person lives, and how far they go for work. */
export function PlaceStep({ t, lang, state, questions, profile }: StepProps) {
  const field = bind(state)
  const chosen = Number(field('travel').value ?? '')
  const minutes =
    TRAVEL.some((one) => one === chosen) || !chosen ? TRAVEL : [...TRAVEL, chosen].sort((a, b) => a - b)
  const reached = townsWithin(profile)
  return (
    <>
      <PlaceField
        {...field('place')}
        label={t.place}
        hint={t.placeHint}
        code={field('placeCode').value}
        autocomplete="postal-code"
      />
      {questions.place && (
        <>
          <input type="hidden" name="placeAsked" value={field('place').value} />
          <Radios
            {...field('placeChoice')}
            label={t.whichPlace}
            hint={t.whichPlaceHint}
            options={questions.place.map((place) => ({ value: place.postcode, label: place.label }))}
          />
        </>
      )}
      <Radios
        {...field('travel')}
        label={t.travel}
        hint={t.travelHint}
        options={minutes.map((one) => ({ value: String(one), label: t.travelOption(one) }))}
      />
      {reached.length > 0 && (
        <Alert kind="info" title={t.reach}>
          <p>{t.reachText(new Intl.ListFormat(lang, { type: 'conjunction' }).format(reached))}</p>
        </Alert>
      )}
      <p class="muted">{t.moved}</p>
    </>
  )
}

const SHOWN = 4

/** The towns farthest out that can still be reached, so that a number of minutes means something. */
function townsWithin(p: Profile): string[] {
  const home = p.postcode ? postcode(p.postcode) : undefined
  if (!home || p.maxTravelMinutes === undefined) return []
  const most = p.maxTravelMinutes
  return MUNICIPALITIES.map(({ town, at }) => ({ town, way: journey(home.at, at) }))
    .filter(({ way }) => !way.ferry && way.minutes <= most)
    .sort((a, b) => b.way.minutes - a.way.minutes)
    .slice(0, SHOWN)
    .map(({ town }) => town)
}
