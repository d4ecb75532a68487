import type { Tx } from '../../database.js'
import { uuidv7 } from '../../uuid.js'
import { auditIn } from '../audit/record-event.js'
import { slugFrom } from '../identity/company.repository.js'

interface NewTeam {
  organizationId: string
  name: string
  /** Null where a program makes it. */
  actorId: string | null
  /** Where the company's directory keeps it. */
  directory?: { externalId: string | null }
}

/** A new team with an address of its own, in the caller's transaction; gives its id. */
export async function storeTeam(
  tx: Tx,
  { organizationId, name, actorId, directory }: NewTeam,
): Promise<string> {
  const id = uuidv7()
  const slug = slugFrom(name)
  const taken = await tx.team.findFirst({ where: { organizationId, slug }, select: { id: true } })
  await tx.team.create({
    data: {
      organizationId,
      id,
      name,
      slug: slug && !taken ? slug : `team-${id.slice(-12)}`,
      ...(directory ? { ...directory, isProvisioned: true } : {}),
    },
  })
  await auditIn(tx, organizationId, {
    actorId,
    action: 'team.created',
    subjectType: 'team',
    subjectId: id,
    details: { name },
  })
  return id
}
