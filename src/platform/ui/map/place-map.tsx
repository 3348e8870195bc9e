import type { Child } from 'hono/jsx'
import type { Lang } from '#platform/text/texts.ts'
import { useLang } from '../lang.ts'
import { type Tab, ViewLinks } from '../tabs.tsx'
import { coastlineBase } from './base.ts'
import { drawBase } from './draw-base.ts'
import type { MapBase } from './map-base.ts'
import { layOut, type MapCenter, type MapPoint } from './map-layout.ts'
import { MapMarkers, type MarkerProps } from './map-markers.tsx'
import { MapTable } from './map-table.tsx'
import type { PlacedLabel } from './place-labels.ts'
import { mapTexts } from './texts.ts'
import type { Bounds, ExtentName, View } from './view.ts'

type PlaceMapProps = {
  /** What the map shows, in words: `Vikariater i Region Hovedstaden`. */
  title: string
  points: readonly MapPoint[]
  /** What is seen: a window with a name, bounds, or `fit` (as given) for what holds all points. */
  extent?: ExtentName | Bounds | 'fit'
  /** Where the person is, with a circle round it if it has a radius. */
  center?: MapCenter
  /** A number with its noun: `n => `${n} vikariater``. */
  counted?: (count: number) => string
  /** Where a circle of several places leads, given its points: a list of them, or a closer map. */
  clusterHref?: MarkerProps['clusterHref']
  /** Links to other extents of the same map, shown above it. */
  views?: readonly Tab[]
  /** Adds the same as a table, folded. Leave it out where a list on the page says the same. */
  table?: boolean
  /** Another map than our coastline. */
  base?: MapBase
  /** The page's, if not given. */
  lang?: Lang
  /** Starts the ids inside; needed only when a page has two maps. */
  id?: string
}

/**
 * A map without tiles: an SVG that needs no script and no network, with a link for every place. Places that
 * would overlap become one circle with their number. Wants `map.css` among the page's `styles`.
 */
export function PlaceMap(p: PlaceMapProps) {
  const pageLang = useLang()
  const lang = p.lang ?? pageLang
  const t = mapTexts(lang)
  const base = p.base ?? coastlineBase()
  const id = p.id ?? 'map'
  const counted = p.counted ?? ((count: number) => count.toLocaleString(lang))
  const layout = layOut(base, p.points, p.extent ?? 'fit', p.center)
  const { main, inset } = layout
  const linked = p.points.some(({ href }) => href !== undefined) || p.clusterHref !== undefined
  return (
    <figure class="place-map">
      {p.views && <ViewLinks links={p.views} label={t.zoom} />}
      <svg
        class="map"
        viewBox={`0 0 ${main.width} ${main.height}`}
        // an image hides what is inside it from assistive technology: only without links
        role={linked ? 'group' : 'img'}
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-desc`}
      >
        <title id={`${id}-title`}>{t.label(p.title)}</title>
        <desc id={`${id}-desc`}>{describe(p, lang, counted)}</desc>
        <rect class="map-sea" width={main.width} height={main.height} />
        <Ground base={base} view={main} />
        {layout.home?.radius !== undefined && (
          <circle
            class="map-reach"
            cx={at(layout.home.x)}
            cy={at(layout.home.y)}
            r={at(layout.home.radius)}
          />
        )}
        <Names labels={layout.wideLabels} size="wide" />
        <Names labels={layout.narrowLabels} size="narrow" />
        {inset && <Inset base={base} view={inset} name={t.bornholm} id={id} />}
        <MapMarkers clusters={layout.clusters} counted={counted} clusterHref={p.clusterHref} t={t} />
        {layout.home && (
          <path class="map-home" d={`M${at(layout.home.x)},${at(layout.home.y)}m0,-9l9,9h-3v8h-12v-8h-3z`} />
        )}
      </svg>
      <figcaption class="map-note">
        {p.points.length === 0 && <span>{t.empty} </span>}
        {layout.outside > 0 && <span>{t.outside(counted(layout.outside))} </span>}
        {p.center?.radiusKm !== undefined && <span>{t.near(p.center.label, p.center.radiusKm)} </span>}
        <span>
          {base.shapes.some(({ kind }) => kind === 'area')
            ? t.sourceAreas(base.source)
            : t.source(base.source)}
        </span>
      </figcaption>
      {p.table && <MapTable title={p.title} points={p.points} t={t} lang={lang} />}
    </figure>
  )
}

function Ground(p: { base: MapBase; view: View }) {
  return (
    <Silent>
      {drawBase(p.base, p.view).map(({ kind, path }) => (
        <path class={`map-${kind}`} d={path} />
      ))}
    </Silent>
  )
}

/** Bornholm lies far out in the Baltic: a window of its own, cut off at its frame. */
function Inset(p: { base: MapBase; view: View; name: string; id: string }) {
  const { x, y, width, height } = p.view
  return (
    <Silent>
      <clipPath id={`${p.id}-inset`}>
        <rect x={x} y={y} width={width} height={height} rx="3" />
      </clipPath>
      <g clip-path={`url(#${p.id}-inset)`}>
        <rect class="map-sea" x={x} y={y} width={width} height={height} />
        <Ground base={p.base} view={p.view} />
      </g>
      <rect class="map-frame" x={x} y={y} width={width} height={height} rx="3" />
      <text class="map-inset-name" x={x + 6} y={y + 15}>
        {p.name}
      </text>
    </Silent>
  )
}

function Names(p: { labels: readonly PlacedLabel[]; size: 'wide' | 'narrow' }) {
  return (
    <Silent class={`map-names map-${p.size}`}>
      {p.labels.map(({ label, x, y, anchor, dot }) => (
        <>
          {dot && <circle class="map-town-dot" cx={at(dot[0])} cy={at(dot[1])} r="1.8" />}
          <text
            class={`map-name map-name-${label.kind} map-rank-${label.rank}`}
            x={at(x)}
            y={at(y)}
            text-anchor={anchor === 'start' ? undefined : anchor}
          >
            {label.text}
          </text>
        </>
      ))}
    </Silent>
  )
}

/** Drawing that says nothing: the description and the links speak for it. */
function Silent(p: { class?: string; children?: Child }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group in an SVG is not focusable
    <g class={p.class} aria-hidden="true">
      {p.children}
    </g>
  )
}

/** In words what the circles show: how many in how many places, and where most of them are. */
function describe(p: PlaceMapProps, lang: Lang, counted: (count: number) => string): string {
  const t = mapTexts(lang)
  if (p.points.length === 0) return t.empty
  const byPlace = new Map<string, number>()
  for (const { label, count = 1 } of p.points) byPlace.set(label, (byPlace.get(label) ?? 0) + count)
  const total = [...byPlace.values()].reduce((sum, count) => sum + count, 0)
  const most = [...byPlace].sort((a, b) => b[1] - a[1]).slice(0, 3)
  const names = most.map(([place, count]) => `${place} (${count.toLocaleString(lang)})`).join(', ')
  return `${t.point(t.places(byPlace.size), counted(total))}. ${t.most(names)}`
}

/** A tenth of a unit. */
function at(value: number): number {
  return Math.round(value * 10) / 10
}
