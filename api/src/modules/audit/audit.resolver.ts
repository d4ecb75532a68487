import { Arg, Ctx, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql'
import type { RequestContext } from '../../context.js'
import { encodeId } from '../../graphql/global-id.js'
import { settle } from '../../graphql/refusal.js'
import { can } from '../../permission.js'
import { Member, Organization } from '../organization/organization.type.js'
import { formerMember, memberLoader } from '../organization/people.js'
import { toOrganization } from '../organization/to-organization.js'
import { eventPage, recordExport } from './audit.service.js'
import {
  AuditChange,
  AuditEvent,
  AuditEventConnection,
  AuditFilter,
  AuditToken,
  ExportAuditInput,
  ExportAuditPayload,
} from './audit.type.js'
import { changesIn } from './changes.js'
import { subjectName } from './subjects.js'

@Resolver(() => Organization)
export class AuditResolver {
  @FieldResolver(() => Boolean)
  viewerCanReadAudit(@Root() { tenant }: Organization): boolean {
    return can(tenant, 'audit:read')
  }

  @FieldResolver(() => AuditEventConnection, {
    nullable: true,
    description: 'Newest first. Null for whoever may not read them.',
  })
  async auditEvents(
    @Root() { tenant }: Organization,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
    @Arg('filter', () => AuditFilter, { nullable: true }) filter?: AuditFilter,
  ): Promise<AuditEventConnection | null> {
    return can(tenant, 'audit:read') ? eventPage(tenant, { first, after, filter }) : null
  }

  @Mutation(() => ExportAuditPayload, {
    description: 'Records that what the filter leaves is taken out of the company.',
  })
  async exportAudit(
    @Arg('input', () => ExportAuditInput) input: ExportAuditInput,
    @Ctx() context: RequestContext,
  ): Promise<ExportAuditPayload> {
    return settle<{ organization: Organization | null }>(context.locale, { organization: null }, async () => {
      const tenant = await context.requireTenantOf(input.organization)
      await recordExport(tenant, input.filter)
      return { organization: toOrganization(tenant) }
    })
  }
}

@Resolver(() => AuditEvent)
export class AuditEventResolver {
  @FieldResolver(() => Member, { nullable: true, description: 'Null when the system acted, or a service.' })
  async actor(@Root() { tenant, row }: AuditEvent): Promise<Member | null> {
    if (!row.actorId) return null
    return (await tenant.use(memberLoader).load(row.actorId)) ?? formerMember(tenant, row.actorId)
  }

  @FieldResolver(() => AuditToken, {
    nullable: true,
    description:
      'The token by which it was done: in the name of the actor, or by a service where there is none.',
  })
  async token(@Root() { tenant, row }: AuditEvent): Promise<AuditToken | null> {
    if (!row.tokenId) return null
    const name = await subjectName(tenant, { type: 'token', id: row.tokenId })
    return { id: encodeId('ApiToken', row.tokenId, tenant.organization.id), name }
  }

  @FieldResolver(() => String, {
    description: 'What it is about: a name, a title, an address; of a refusal the operation.',
  })
  subject(@Root() { tenant, row }: AuditEvent): Promise<string> {
    const { name } = (row.details ?? {}) as { name?: unknown }
    return subjectName(tenant, { type: row.subjectType, id: row.subjectId, noted: name })
  }

  @FieldResolver(() => [AuditChange])
  changes(@Root() { tenant, row }: AuditEvent): Promise<AuditChange[]> {
    return changesIn(tenant, row.details)
  }
}
