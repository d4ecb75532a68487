import { pictureAt } from '@skillgrad/exercises/contract'
import { can } from '../../permission.js'
import type { Tenant } from '../../tenant.js'
import { isPublished, pictureBytes } from './picture.repository.js'

/**
 * What `<name>.webp` or `<name>.small.webp` is to somebody: all of the company's to authors, who write with them; to everybody else
 * what some version holds that was ever published, since people go on in older ones. Null where it is nothing to them.
 */
export async function findPicture(tenant: Tenant, file: string): Promise<Uint8Array | null> {
  const [, stem, small] = /^([\w-]+?)(\.small)?\.webp$/.exec(file) ?? []
  const named = stem && pictureAt(`pictures/${stem}.webp`)
  if (!named) return null
  if (!can(tenant, 'course:author') && !(await isPublished(tenant, named.name))) return null
  return pictureBytes(tenant, named.name, small ? 'small' : 'large')
}
