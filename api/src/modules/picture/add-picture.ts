import { pictureAt, picturePath, type NamedPicture } from '@skillgrad/exercises/contract'
import { Refusal } from '../../graphql/refusal.js'
import { assertCan } from '../../permission.js'
import type { Tenant } from '../../tenant.js'
import { auditCourse } from '../own-course/audit-course.js'
import { findOwnCourse } from '../own-course/own-course.repository.js'
import type { PictureKind } from './picture-kind.js'
import { keepPictures, requireRoom } from './picture.repository.js'
import { readPicture } from './read-picture.js'
import { inPlace } from './upload-places.js'

interface NewPicture {
  course: string
  kind: PictureKind
  /** Read once it is known that it may come in. */
  file(): Promise<Uint8Array>
  /** Whoever sent it. */
  gone: AbortSignal
}

/** A picture for the lessons of a course, and how Markdown names it. The same one again is kept once. */
export async function addPicture(
  tenant: Tenant,
  { course, kind, file, gone }: NewPicture,
): Promise<NamedPicture & { path: string }> {
  assertCan(tenant, 'course:author')
  return inPlace(tenant.organization.id, async () => {
    const row = await findOwnCourse(tenant, { slug: course })
    if (!row) throw new Refusal('NOT_FOUND', ['course'])
    await requireRoom(tenant)
    const picture = await readPicture(await file(), kind, { behind: tenant.organization.id, gone })
    const { name, bytes } = picture
    await tenant.db.write(async (tx) => {
      await keepPictures(tx, tenant, [picture])
      await auditCourse(tx, tenant, row, {
        action: 'course.picture-added',
        details: { picture: name, bytes },
      })
    })
    const path = picturePath(name)
    return { ...pictureAt(path)!, path }
  })
}
