import { lastDays } from './in-force.ts'
import type { InForce } from './scheme.ts'
import { pathTo, type Report } from './scheme-problem.ts'

/** Versions that overlap, stand out of order or can never count. `path` is the list's. */
export function checkVersions(versions: readonly InForce[], path: string, report: Report): void {
  const last = lastDays(versions)
  for (const [index, version] of versions.entries()) {
    const at = pathTo(path, index)
    const { from, until, when, keyedBy } = version
    if (until !== undefined && until < from) report(pathTo(at, 'until'), 'ends-before-it-begins')
    const before = versions
      .slice(0, index)
      .filter((other) => when === undefined && other.when === undefined && other.keyedBy === keyedBy)
    for (const other of before) {
      if (other.from > from) report(pathTo(at, 'from'), 'out-of-order', other.from)
      else if (other.from === from) report(pathTo(at, 'from'), 'same-start', place(versions, other))
      else if (other.until !== undefined && other.until >= from) {
        report(pathTo(pathTo(path, versions.indexOf(other)), 'until'), 'overlaps', pathTo('versions', index))
      }
    }
    const end = last[index]
    const covering = versions.findIndex((other, place) => {
      const otherEnd = last[place]
      return (
        place > index &&
        when !== undefined &&
        other.when === undefined &&
        other.keyedBy === keyedBy &&
        other.from <= from &&
        (otherEnd === undefined || (end !== undefined && otherEnd >= end))
      )
    })
    if (covering >= 0) report(at, 'never-counts', pathTo('versions', covering))
  }
}

function place(versions: readonly InForce[], version: InForce): string {
  return pathTo('versions', versions.indexOf(version))
}
