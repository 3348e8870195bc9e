export { Alert, type AlertKind } from './alert.tsx'
export { asset, assetFile } from './asset.ts'
export { Checkbox, Checkboxes, type Option, type OptionGroup, Radios, Select } from './choice-fields.tsx'
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
} from './form.tsx'
export type { MenuItem, PageActor } from './header.tsx'
export { Icon, type IconName } from './icon.tsx'
export { LangContext, useLang } from './lang.ts'
export { type Crumb, type Flash, Page, type PageProps } from './layout.tsx'
export { OccupationField, PlaceField } from './lookup-fields.tsx'
export { Mark } from './mark.tsx'
export { defaultLinks, type PageLinks } from './page-links.ts'
export { DayField, FileField, HoursField, TextArea, TextField } from './text-fields.tsx'
