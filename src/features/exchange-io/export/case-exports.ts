import { danishDayAt } from '#core/calendar/copenhagen-time.ts'
import { day } from '#core/calendar/day.ts'
import type { ApplicationStatus } from '#core/exchange/application-status.ts'
import { statusNames } from '#core/exchange/application-texts.ts'
import { fieldsOfStage, stageOf } from '#core/exchange/stage.ts'
import { aliasName } from '#features/applications/index.ts'
import { benefitGroupName } from '#features/casework/index.ts'
import type { CellValue, OutColumn } from '#platform/tabular/column.ts'
import { exportTexts } from '../texts/export.ts'
import { type ExportDefinition, tableOf } from './export-model.ts'
import {
  applicationsOfCompany,
  applicationsOfUnit,
  type CompanyApplication,
  companies,
  type ExportCompany,
  type ExportPerson,
  personsOfUnit,
  type UnitApplication,
} from './store.ts'

const dayOf = (at: Date): string => danishDayAt(at.getTime())
const text = <Row>(header: string, value: (row: Row) => CellValue, width = 18): OutColumn<Row> => ({
  header,
  kind: 'text',
  value,
  width,
})
const dayColumn = <Row>(header: string, value: (row: Row) => string | null): OutColumn<Row> => ({
  header,
  kind: 'day',
  value,
  width: 12,
})

/**
 * A company's applications. Until somebody has shared a name they are the company's own alias for them; afterwards what they
 * have shared and the stage still allows. Texts that people wrote to the company stay in the application.
 */
export const companyApplications: ExportDefinition = {
  kind: 'ansoegninger',
  about: 'ansoegninger',
  name: 'ansoegninger',
  isPersonal: true,
  async load({ tx, actor, lang, today }) {
    const { column: c, value } = exportTexts(lang)
    const rows = await applicationsOfCompany(tx, actor.companyId!)
    const released = (a: CompanyApplication, field: 'name' | 'contact') => {
      const hire = a.hire_status
        ? { status: a.hire_status, endedOn: a.ended_on ? day(a.ended_on) : undefined }
        : undefined
      const stage = stageOf(a.status as ApplicationStatus, hire, today)
      return fieldsOfStage[stage].includes(field) ? a.released : null
    }
    return tableOf<CompanyApplication>(
      [
        { header: c.vacancy, kind: 'whole', value: (a) => a.number, width: 10 },
        text(c.vacancyTitle, (a) => a.title, 34),
        text(c.candidate, (a) => aliasName(a.alias_id), 12),
        text(c.initiative, (a) => (a.initiative === 'person' ? value.person : value.companySide), 14),
        text(c.status, (a) => statusNames[a.status as ApplicationStatus][lang], 28),
        dayColumn(c.since, (a) => dayOf(a.status_at)),
        dayColumn(c.deadline, (a) => a.deadline),
        text(c.name, (a) => released(a, 'name')?.name ?? null, 24),
        text(c.phone, (a) => released(a, 'contact')?.contact?.phone ?? null),
        text(c.email, (a) => released(a, 'contact')?.contact?.email ?? null, 28),
      ],
      rows,
      rows.map((a) => a.person_id),
    )
  },
}

/** A unit's citizens: what the unit itself has written down. No CPR number, and no place for those who are protected. */
export const unitPersons: ExportDefinition = {
  kind: 'borgere',
  about: 'borgere',
  name: 'borgere',
  isPersonal: true,
  async load({ tx, actor, lang }) {
    const { column: c } = exportTexts(lang)
    const rows = await personsOfUnit(tx, actor.unitId!)
    const unlessProtected = (of: (p: ExportPerson) => string | null) => (p: ExportPerson) =>
      p.protected ? null : of(p)
    return tableOf<ExportPerson>(
      [
        text(c.lastName, (p) => p.family_name),
        text(c.firstName, (p) => p.given_name),
        text(
          c.postcode,
          unlessProtected((p) => p.postcode),
          12,
        ),
        text(
          c.town,
          unlessProtected((p) => p.town),
        ),
        text(
          c.phone,
          unlessProtected((p) => p.phone),
        ),
        text(
          c.email,
          unlessProtected((p) => p.email),
          28,
        ),
        { header: c.protected, kind: 'flag', value: (p) => p.protected, width: 10 },
        text(c.benefit, (p) => (p.benefit_group ? benefitGroupName(p.benefit_group, lang) : null), 24),
        dayColumn(c.unemployedSince, (p) => p.unemployed_since),
        text(c.caseworker, (p) => p.caseworker, 24),
      ],
      rows,
      rows.map((p) => p.id),
    )
  },
}

export const unitApplications: ExportDefinition = {
  kind: 'ansoegninger',
  about: 'ansoegningerUnit',
  name: 'ansoegninger',
  isPersonal: true,
  async load({ tx, actor, lang }) {
    const { column: c, value } = exportTexts(lang)
    const rows = await applicationsOfUnit(tx, actor.unitId!)
    return tableOf<UnitApplication>(
      [
        text(c.lastName, (a) => a.family_name),
        text(c.firstName, (a) => a.given_name),
        { header: c.vacancy, kind: 'whole', value: (a) => a.number, width: 10 },
        text(c.vacancyTitle, (a) => a.title, 34),
        text(c.company, (a) => a.company, 26),
        text(c.initiative, (a) => (a.initiative === 'person' ? value.person : value.companySide), 14),
        text(c.status, (a) => statusNames[a.status as ApplicationStatus][lang], 28),
        dayColumn(c.since, (a) => dayOf(a.status_at)),
        dayColumn(c.deadline, (a) => a.deadline),
      ],
      rows,
      rows.map((a) => a.person_id),
    )
  },
}

/** Companies as far as the actor sees them: a unit's own, or the region's. */
export const companyList: ExportDefinition = {
  kind: 'virksomheder',
  about: 'virksomheder',
  name: 'virksomheder',
  isPersonal: false,
  async load({ tx, lang }) {
    const { column: c, value } = exportTexts(lang)
    return tableOf<ExportCompany>(
      [
        text(c.cvr, (v) => v.cvr, 12),
        text(c.company, (v) => v.name, 30),
        text(c.sector, (v) => (v.sector === 'public' ? value.public : value.private), 12),
        { header: c.employees, kind: 'whole', value: (v) => v.employees, width: 10 },
        text(c.street, (v) => v.street, 24),
        text(c.postcode, (v) => v.postcode, 12),
        text(c.town, (v) => v.town),
        text(c.phone, (v) => v.phone),
        text(c.website, (v) => v.website, 28),
        text(c.unit, (v) => v.unit, 22),
        text(c.status, (v) => (v.status === 'dissolved' ? value.dissolved : value.active), 10),
      ],
      await companies(tx),
    )
  },
}
