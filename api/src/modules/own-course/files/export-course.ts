import { picturePath } from '@skillgrad/exercises/contract'
import { strToU8, zipSync, type Zippable } from 'fflate'
import { Refusal } from '../../../graphql/refusal.js'
import { assertCan } from '../../../permission.js'
import type { Tenant } from '../../../tenant.js'
import { pictureBytes } from '../../picture/picture.repository.js'
import { auditCourse } from '../audit-course.js'
import { findOwnCourse, readOwnLessons, type OwnCourseRow } from '../own-course.repository.js'
import { versionsOf } from '../publish-course.js'
import type { CourseInFiles } from './course-files.js'
import { picturesOf } from './pictures-in-files.js'
import { courseFiles, publishedCourse, writtenCourse } from './write-course.js'

interface Asked {
  /** Its slug. */
  course: string
  /** Of a published version; what is being written without one. */
  number: number | null
}

/** The files of a course as a zip, its pictures among them. */
export async function zipOf(tenant: Tenant, asked: Asked): Promise<Uint8Array> {
  assertCan(tenant, 'course:author')
  const row = await findOwnCourse(tenant, { slug: asked.course })
  if (!row) throw new Refusal('NOT_FOUND', ['course'])
  const course = await courseOf(tenant, row, asked)
  const files: Zippable = {}
  for (const [path, text] of courseFiles(course)) files[path] = strToU8(text)
  for (const name of picturesOf(course)) {
    const bytes = await pictureBytes(tenant, name, 'large')
    // Packed as tight as it gets.
    if (bytes) files[picturePath(name)] = [bytes, { level: 0 }]
  }
  // Asked for by whoever takes the texts out of the company, and so the one reading that is recorded.
  await tenant.db.write((tx) =>
    auditCourse(tx, tenant, row, {
      action: 'course.exported',
      ...(asked.number === null ? {} : { details: { version: asked.number } }),
    }),
  )
  return zipSync(files)
}

async function courseOf(tenant: Tenant, row: OwnCourseRow, { number }: Asked): Promise<CourseInFiles> {
  if (number === null) return writtenCourse(row, await readOwnLessons(tenant, row.courseId))
  const version = versionsOf(tenant, row).find((one) => one.number === number)
  if (!version) throw new Refusal('NOT_FOUND', ['version'])
  return publishedCourse(tenant.catalogue, version)
}
