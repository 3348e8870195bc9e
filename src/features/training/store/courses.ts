import type { Insertable, Updateable } from 'kysely'
import type { Course } from '#platform/db/schema.generated.ts'
import type { Tx } from '#platform/db/transaction.ts'
import type { CourseRow } from '../model.ts'

export const findCourse = (tx: Tx, id: string): Promise<CourseRow | undefined> =>
  tx.selectFrom('course').selectAll().where('id', '=', id).executeTakeFirst()

/** A course with its provider's public facts. */
export const courseWithProvider = (tx: Tx, id: string) =>
  tx
    .selectFrom('course as c')
    .innerJoin('organisation as o', 'o.id', 'c.provider_id')
    .selectAll('c')
    .select(['o.name as provider_name', 'o.email', 'o.phone', 'o.website', 'o.town as provider_town'])
    .where('c.id', '=', id)
    .executeTakeFirst()

/** A provider's courses that are still offered, in order of their names. */
export const coursesOf = (tx: Tx, providerId: string): Promise<CourseRow[]> =>
  tx
    .selectFrom('course')
    .selectAll()
    .where('provider_id', '=', providerId)
    .where('ended_at', 'is', null)
    .orderBy('title')
    .limit(1000)
    .execute()

export const insertCourse = (tx: Tx, row: Insertable<Course>): Promise<CourseRow> =>
  tx.insertInto('course').values(row).returningAll().executeTakeFirstOrThrow()

/** Changes a course if nobody else did since `version`; undefined when somebody did. */
export const updateCourse = (
  tx: Tx,
  id: string,
  version: number,
  row: Updateable<Course>,
): Promise<CourseRow | undefined> =>
  tx
    .updateTable('course')
    .set((e) => ({ ...row, version: e('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .returningAll()
    .executeTakeFirst()
