import { pictureAt, picturePath, type NamedPicture } from '@skillgrad/exercises/contract'
import { Refusal } from '../../graphql/refusal.js'
import { assertCan } from '../../permission.js'
import type { Tenant } from '../../tenant.js'
import { auditCourse } from '../own-course/audit-course.js'
import { findOwnCourse } from '../own-course/own-course.repository.js'
import type { PictureKind } from './picture-kind.js'
import { keepPictures } from './picture.repository.js'
import { readPicture } from './read-picture.js'

/** A picture for the lessons of a course, and how Markdown names it. The same one again is kept once. */
export async function addPicture(
  tenant: Tenant,
  { course, file, kind }: { course: string; file: Uint8Array; kind: PictureKind },
): Promise<NamedPicture & { path: string }> {
  assertCan(tenant, 'course:author')
  const row = await findOwnCourse(tenant, { slug: course })
  if (!row) throw new Refusal('NOT_FOUND', ['course'])
  const picture = await readPicture(file, kind)
  const { name, bytes } = picture
  await tenant.db.write(async (tx) => {
    await keepPictures(tx, tenant, [picture])
    await auditCourse(tx, tenant, row, { action: 'course.picture-added', details: { picture: name, bytes } })
  })
  const path = picturePath(name)
  return { ...pictureAt(path)!, path }
}
