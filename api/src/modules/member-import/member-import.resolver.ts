import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql'
import type { RequestContext } from '../../context.js'
import { decodeIdOf } from '../../graphql/global-id.js'
import { settle } from '../../graphql/refusal.js'
import { can } from '../../permission.js'
import type { Tenant } from '../../tenant.js'
import { Organization } from '../organization/organization.type.js'
import {
  MemberImport,
  PreviewMemberImportInput,
  PreviewMemberImportPayload,
  StartMemberImportInput,
  StartMemberImportPayload,
} from './member-import.type.js'
import { previewImport, readImport, runningImport, startImport } from './member-import.service.js'
import { toImport, toPreview } from './to-import.js'

@Resolver(() => Organization)
export class MemberImportResolver {
  @FieldResolver(() => MemberImport, { nullable: true })
  async memberImport(
    @Root() { tenant }: Organization,
    @Arg('id', () => ID) id: string,
  ): Promise<MemberImport | null> {
    const wanted = decodeIdOf('MemberImport', id)
    if (!wanted || wanted.organizationId !== tenant.organization.id) return null
    return found(tenant, wanted.id)
  }

  @FieldResolver(() => MemberImport, { nullable: true, description: 'The file that is being worked on.' })
  async runningMemberImport(@Root() { tenant }: Organization): Promise<MemberImport | null> {
    if (!can(tenant, 'member:invite')) return null
    const id = await runningImport(tenant)
    return id === null ? null : found(tenant, id)
  }

  @Mutation(() => PreviewMemberImportPayload, {
    description: 'What would become of each line of a file; changes nothing.',
  })
  async previewMemberImport(
    @Arg('input', () => PreviewMemberImportInput) input: PreviewMemberImportInput,
    @Ctx() context: RequestContext,
  ): Promise<PreviewMemberImportPayload> {
    return settle<Omit<PreviewMemberImportPayload, 'userErrors'>>(
      context.locale,
      { preview: null },
      async () => {
        const tenant = await context.requireTenantOf(input.organization)
        return { preview: toPreview(await previewImport(tenant, input), context.locale) }
      },
    )
  }

  @Mutation(() => StartMemberImportPayload, {
    description: 'Invites and updates people line by line, in the background.',
  })
  async startMemberImport(
    @Arg('input', () => StartMemberImportInput) input: StartMemberImportInput,
    @Ctx() context: RequestContext,
  ): Promise<StartMemberImportPayload> {
    return settle<Omit<StartMemberImportPayload, 'userErrors'>>(
      context.locale,
      { import: null },
      async () => {
        const tenant = await context.requireTenantOf(input.organization)
        return { import: await found(tenant, await startImport(tenant, input)) }
      },
    )
  }
}

async function found(tenant: Tenant, id: string): Promise<MemberImport | null> {
  if (!can(tenant, 'member:invite')) return null
  const row = await readImport(tenant, id)
  return row && toImport(tenant, row)
}
