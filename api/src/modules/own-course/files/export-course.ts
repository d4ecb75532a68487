import { strToU8, zipSync } from 'fflate'
import type { Tenant } from '../../../tenant.js'
import { auditCourse } from '../audit-course.js'
import type { OwnCourseRow, OwnLessonRow } from '../own-course.repository.js'
import { versionsOf } from '../publish-course.js'
import type { CourseInFiles } from './course-files.js'
import { courseFiles, publishedCourse, writtenCourse } from './write-course.js'

interface Asked {
  /** Of a published version; what is being written without one. */
  number: number | null
  lessons: readonly OwnLessonRow[]
}

/** The files of a course as a zip in base64; null where it has no such version. */
export async function archiveOf(tenant: Tenant, row: OwnCourseRow, asked: Asked): Promise<string | null> {
  const course = courseOf(tenant, row, asked)
  if (!course) return null
  const files = [...courseFiles(course)].map(([path, text]) => [path, strToU8(text)] as const)
  // Asked for by whoever takes the texts out of the company, and so the one reading that is recorded.
  await tenant.db.write((tx) =>
    auditCourse(tx, tenant, row, {
      action: 'course.exported',
      ...(asked.number === null ? {} : { details: { version: asked.number } }),
    }),
  )
  return Buffer.from(zipSync(Object.fromEntries(files))).toString('base64')
}

function courseOf(tenant: Tenant, row: OwnCourseRow, { number, lessons }: Asked): CourseInFiles | undefined {
  if (number === null) return writtenCourse(row, lessons)
  const version = versionsOf(tenant, row).find((one) => one.number === number)
  return version && publishedCourse(tenant.catalogue, version)
}
