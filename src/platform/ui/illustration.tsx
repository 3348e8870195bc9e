import { EmptyList } from './illustrations/empty-list.tsx'
import { EmptySearch } from './illustrations/empty-search.tsx'
import { JobSeekerAtPhone } from './illustrations/job-seeker-at-phone.tsx'
import { Lost } from './illustrations/lost.tsx'
import { NoAccess } from './illustrations/no-access.tsx'
import { Success } from './illustrations/success.tsx'
import { TripleGain } from './illustrations/triple-gain.tsx'

const drawings = {
  'triple-gain': TripleGain,
  'empty-search': EmptySearch,
  'empty-list': EmptyList,
  'no-access': NoAccess,
  lost: Lost,
  success: Success,
  phone: JobSeekerAtPhone,
}

export type IllustrationName = keyof typeof drawings

/** One of our own drawings. Decoration: whatever it shows is also said in the text beside it. */
export function Illustration(p: { name: IllustrationName; class?: string }) {
  const Drawing = drawings[p.name]
  const box = p.name === 'triple-gain' ? '0 0 520 430' : '0 0 320 220'
  return (
    <svg
      class={['drawing', `drawing-${p.name}`, p.class].filter(Boolean).join(' ')}
      viewBox={box}
      aria-hidden="true"
      focusable="false"
    >
      <Drawing />
    </svg>
  )
}
