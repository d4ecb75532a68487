import type { Catalogue } from '../../catalogue/catalogue.js'
import type { Reader, Tx } from '../../database.js'
import { decodeIdOf } from '../../graphql/global-id.js'
import { Refusal } from '../../graphql/refusal.js'
import { assertCan } from '../../permission.js'
import type { Tenant } from '../../tenant.js'
import { auditBy } from '../audit/record-event.js'
import { libraryGates, type CompanyRules } from './gate.js'

export async function readRules(db: Reader | Tx, organizationId: string): Promise<CompanyRules> {
  const [orders, waived] = await Promise.all([
    db.pathRule.findMany({ where: { organizationId } }),
    db.waivedGate.findMany({ where: { organizationId } }),
  ])
  const byPath = new Map(orders.map(({ learningPathId, isSequential }) => [learningPathId, isSequential]))
  const gates = new Set(waived.map(({ gate }) => gate))
  return {
    isSequential: ({ id, isSequential }) => byPath.get(id) ?? isSequential,
    isWaived: (gate) => gates.has(gate),
  }
}

/** The company's own, read once a request. */
export const ownRules = (tenant: Tenant): Promise<CompanyRules> =>
  tenant.db.read((db) => readRules(db, tenant.organization.id))

export interface RulesChange {
  /** Global ids. */
  sequentialPaths: readonly string[]
  /** Keys of the gates that are in force; all others of the library are switched off. */
  gates: readonly string[]
}

/** Says of every path and gate of the library how it is in this company. Nobody loses what they have begun. */
export async function changeRules(tenant: Tenant, change: RulesChange): Promise<void> {
  assertCan(tenant, 'organization:change')
  const sequential = new Set(change.sequentialPaths.map((id) => pathIdFrom(tenant, id)))
  const known = libraryGates(tenant.catalogue).map(({ key }) => key)
  if (change.gates.some((key) => !known.includes(key))) throw new Refusal('NOT_FOUND', ['gates'])
  const waived = known.filter((key) => !change.gates.includes(key))
  const organizationId = tenant.organization.id
  await tenant.db.write(async (tx) => {
    const held = await readRules(tx, organizationId)
    const before = told(tenant.catalogue, held)
    await tx.pathRule.deleteMany({ where: { organizationId } })
    await tx.waivedGate.deleteMany({ where: { organizationId } })
    await tx.pathRule.createMany({
      data: tenant.catalogue.paths.flatMap(({ id: learningPathId, isSequential }) =>
        sequential.has(learningPathId) === isSequential
          ? []
          : [{ organizationId, learningPathId, isSequential: !isSequential }],
      ),
    })
    await tx.waivedGate.createMany({ data: waived.map((gate) => ({ organizationId, gate })) })
    const after = told(tenant.catalogue, await readRules(tx, organizationId))
    if (JSON.stringify(before) === JSON.stringify(after)) return
    await auditBy(tx, tenant, {
      action: 'learning-rules.changed',
      subjectType: 'organization',
      subjectId: organizationId,
      details: { before, after },
    })
  })
}

function pathIdFrom(tenant: Tenant, globalId: string): string {
  const wanted = decodeIdOf('LearningPath', globalId)
  const path = tenant.catalogue.paths.find(({ id }) => id === wanted?.id)
  if (!path || wanted?.organizationId !== tenant.organization.id) throw new Refusal('NOT_FOUND', ['paths'])
  return path.id
}

/** By slugs, as they are written down. */
function told(catalogue: Pick<Catalogue, 'courses' | 'paths' | 'skills'>, rules: CompanyRules) {
  const sequential = catalogue.paths.filter((path) => rules.isSequential(path)).map(({ slug }) => slug)
  const waived = libraryGates(catalogue).flatMap(({ key }) => (rules.isWaived(key) ? [key] : []))
  return { sequentialPaths: sequential.join(', '), gatesOff: waived.join(', ') }
}
