import { z } from 'zod'
import { textFor } from '../../catalogue/texts.js'
import type { Tenant } from '../../tenant.js'
import { subjectName } from './subjects.js'
import type { AuditChange } from './audit.type.js'

const values = z
  .union([z.string(), z.array(z.string()), z.null()])
  .transform((value) => [value ?? []].flat().filter(Boolean))
const side = z.record(z.string(), values).default({})
const shape = z.object({ before: side, after: side, withheld: z.array(z.string()).default([]) })

/** What of an event is before and after; details of another shape have none. */
export async function changesIn(tenant: Tenant, details: unknown): Promise<AuditChange[]> {
  const read = shape.safeParse(details)
  if (!read.success) return []
  const { before, after, withheld } = read.data
  const fields = new Set([...Object.keys(before), ...Object.keys(after), ...withheld])
  const changes = [...fields].map(async (field) => ({
    field,
    before: await named(tenant, field, before[field]),
    after: await named(tenant, field, after[field]),
  }))
  return (await Promise.all(changes)).filter(
    (change) => withheld.includes(change.field) || change.before.join() !== change.after.join(),
  )
}

/** Teams, paths and profiles stand in an event by their ids, so that what is renamed later is still recognised. */
async function named(tenant: Tenant, field: string, stored: string[] = []): Promise<string[]> {
  if (field === 'teams' || field === 'managed')
    return Promise.all(stored.map((id) => subjectName(tenant, { type: 'team', id })))
  return stored.map((value) => titlesOf[field]?.(tenant, value) ?? value)
}

type Title = (tenant: Tenant, id: string) => string | undefined

const pathTitle: Title = ({ catalogue, locale }, wanted) => {
  const path = catalogue.paths.find(({ id }) => id === wanted)
  return path && textFor(locale, path.texts).title
}

const profileName: Title = ({ catalogue, locale }, wanted) => {
  const profile = catalogue.roleProfiles.find(({ id }) => id === wanted)
  return profile && textFor(locale, profile.texts).name
}

const titlesOf: Readonly<Record<string, Title>> = {
  path: pathTitle,
  learningPathId: pathTitle,
  roleProfile: profileName,
  roleProfileId: profileName,
}
