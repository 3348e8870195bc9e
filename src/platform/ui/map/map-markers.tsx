import type { Cluster } from './cluster.ts'
import type { MapPoint, MapSpot } from './map-layout.ts'
import type { mapTexts } from './texts.ts'

type Texts = ReturnType<typeof mapTexts>

export type MarkerProps = {
  clusters: readonly Cluster<MapSpot>[]
  counted: (count: number) => string
  /** Where a circle of several places leads; no link when it gives none. */
  clusterHref?: (points: readonly MapPoint[]) => string | undefined
  t: Texts
}

/** How far a finger may miss. */
const REACH = 20

/** A circle for each cluster, the largest first: the order of the keyboard. */
export function MapMarkers(p: MarkerProps) {
  return (
    <g class="map-markers">
      {p.clusters.map((cluster) => {
        const href = hrefOf(cluster, p.clusterHref)
        const name = nameOf(cluster, p.counted, p.t)
        const marks = <Marks cluster={cluster} name={name} />
        return href === undefined ? (
          <g class="map-point">{marks}</g>
        ) : (
          <a class="map-point map-link" href={href} aria-label={name}>
            {marks}
          </a>
        )
      })}
    </g>
  )
}

function Marks({ cluster, name }: { cluster: Cluster<MapSpot>; name: string }) {
  const [x, y, r] = [cluster.x, cluster.y, cluster.radius].map((value) => Math.round(value * 10) / 10)
  return (
    <>
      <title>{name}</title>
      <circle class="map-touch" cx={x} cy={y} r={Math.max(REACH, r ?? 0)} />
      <circle class="map-dot" cx={x} cy={y} r={r} />
      {cluster.count > 1 && (
        <text class="map-count" x={x} y={y} dy=".35em">
          {cluster.count}
        </text>
      )}
    </>
  )
}

/** The one address that all its points have, else what the page says for several. */
function hrefOf({ spots }: Cluster<MapSpot>, clusterHref: MarkerProps['clusterHref']): string | undefined {
  const addresses = new Set(spots.map(({ point }) => point.href))
  const [only] = addresses
  return addresses.size === 1 && only !== undefined ? only : clusterHref?.(spots.map(({ point }) => point))
}

function nameOf({ spots, count }: Cluster<MapSpot>, counted: MarkerProps['counted'], t: Texts): string {
  const places = new Map<string, number>()
  for (const { point, count } of spots) places.set(point.label, (places.get(point.label) ?? 0) + count)
  const [first] = [...places].sort((a, b) => b[1] - a[1])
  const label = first?.[0] ?? ''
  return t.point(places.size > 1 ? t.together(label, places.size - 1) : label, counted(count))
}
