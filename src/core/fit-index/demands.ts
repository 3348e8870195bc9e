import { certificateByKey } from '../exchange/certificates.ts'
import { type DrivingLicence, drivingLicenceKeys, holdsDrivingLicence } from '../exchange/driving-licences.ts'
import type { FitProfile } from '../exchange/fit-model.ts'
import { languageLevels } from '../exchange/languages.ts'
import type { Requirements } from '../exchange/requirements.ts'

/** One bit for each profile, by what a vikariat can demand: who satisfies it, itself or by something that includes it. */
export type Demands = {
  readonly words: number
  readonly held: ReadonlyMap<string, Uint32Array>
}

const licenceCovers = new Map<DrivingLicence, readonly DrivingLicence[]>(
  drivingLicenceKeys.map((key) => [
    key,
    drivingLicenceKeys.filter((wanted) => holdsDrivingLicence([key], wanted)),
  ]),
)

export function gatherDemands(profiles: readonly { readonly profile: FitProfile }[]): Demands {
  const words = (profiles.length + 31) >>> 5
  const held = new Map<string, Uint32Array>()
  const note = (key: string, profile: number) => {
    let bits = held.get(key)
    if (bits === undefined) {
      bits = new Uint32Array(words)
      held.set(key, bits)
    }
    bits[profile >>> 5]! |= 1 << (profile & 31)
  }
  for (const [index, { profile }] of profiles.entries()) {
    for (const key of profile.certificates) {
      note(`c${key}`, index)
      for (const covered of certificateByKey(key)?.covers ?? []) note(`c${covered}`, index)
    }
    for (const licence of profile.drivingLicences) {
      for (const covered of licenceCovers.get(licence) ?? []) note(`d${covered}`, index)
    }
    for (const { code, level } of profile.languages) {
      const most = languageLevels.indexOf(level)
      for (let one = 0; one <= most; one++) note(`l${languageLevels[one]!} ${code}`, index)
    }
  }
  return { words, held }
}

/** The bits of those who satisfy every demand; undefined when nothing is demanded, `'nobody'` when it is in vain. */
export function satisfying(
  { held, words }: Demands,
  { certificates, drivingLicences, languages }: Requirements,
): Uint32Array | undefined | 'nobody' {
  const keys = [
    ...certificates.map((key) => `c${key}`),
    ...drivingLicences.map((key) => `d${key}`),
    ...languages.map(({ code, level }) => `l${level} ${code}`),
  ]
  let all: Uint32Array | undefined
  for (const key of keys) {
    const bits = held.get(key)
    if (bits === undefined) return 'nobody'
    if (all === undefined) all = bits.slice()
    else for (let word = 0; word < words; word++) all[word]! &= bits[word]!
  }
  return all
}
