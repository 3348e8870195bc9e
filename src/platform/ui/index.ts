export { ActiveFilters } from './active-filters.tsx'
export { Alert, type AlertKind } from './alert.tsx'
export { asset, assetFile } from './asset.ts'
export { type Bar, BarChart } from './bar-chart.tsx'
export { Card, CardGrid, CardList, LinkCard } from './card.tsx'
export { Checkbox, Checkboxes, type Option, type OptionGroup, Radios, Select } from './choice-fields.tsx'
export { type Definition, DefinitionList } from './definition-list.tsx'
export { EmptyState } from './empty-state.tsx'
export { ErrorPage, type ErrorStatus, errorTitle } from './error-page.tsx'
export { type Fact, Facts } from './facts.tsx'
export { FileLink } from './file-link.tsx'
export { FilterGroup, FilterPanel, SearchLayout } from './filter-panel.tsx'
export {
  ButtonLink,
  bind,
  bindMany,
  ErrorSummary,
  errorList,
  type FieldError,
  Fieldset,
  Form,
  type FormState,
  Submit,
  SubmitButton,
  WithErrorSummary,
} from './form.tsx'
export type { MenuItem, PageActor } from './header.tsx'
export { Band, Hero, SearchBox } from './hero.tsx'
export { Icon, type IconName } from './icon.tsx'
export { Illustration, type IllustrationName } from './illustration.tsx'
export { type KeyFigure, KeyFigures } from './key-figures.tsx'
export { LangContext, useLang } from './lang.ts'
export { type Crumb, type Flash, Page, type PageProps } from './layout.tsx'
export { OccupationField, PlaceField } from './lookup-fields.tsx'
export { Mark } from './mark.tsx'
export { type Message, Messages } from './messages.tsx'
export { Meter, type MeterPart } from './meter.tsx'
export { defaultLinks, type PageLinks } from './page-links.ts'
export { Pagination } from './pagination.tsx'
export { PrintButton } from './print-button.tsx'
export { Progress } from './progress.tsx'
export { Receipt } from './receipt.tsx'
export { type Step, Steps } from './steps.tsx'
export { type Column, Table } from './table.tsx'
export { type Tab, Tabs, ViewLinks } from './tabs.tsx'
export { StatusTag, Tag, type Tone } from './tag.tsx'
export { DayField, FileField, HoursField, TextArea, TextField } from './text-fields.tsx'
export { Timeline, type TimelineEvent } from './timeline.tsx'
export { VacancyCard } from './vacancy-card.tsx'
export { WhoActsNext } from './who-acts-next.tsx'
