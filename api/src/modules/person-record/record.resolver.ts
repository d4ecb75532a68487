import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import type { RequestContext } from '../../context.js'
import { decodeIdOf } from '../../graphql/global-id.js'
import { settle } from '../../graphql/refusal.js'
import { Member, Organization } from '../organization/organization.type.js'
import { memberLoader } from '../organization/people.js'
import { looksAtViewer } from './looks.js'
import { openRecord } from './open-record.js'
import { Look, OpenRecordInput, OpenRecordPayload } from './record.type.js'

@Resolver(() => Organization)
export class PersonRecordResolver {
  @FieldResolver(() => [Look], {
    description: 'Who looked at the viewer’s record and evidence, newest first: the last fifty.',
  })
  looks(@Root() { tenant }: Organization): Promise<Look[]> {
    return looksAtViewer(tenant)
  }

  @FieldResolver(() => Member, { nullable: true, description: 'Null for a program that is nobody.' })
  viewerMember(@Root() { tenant }: Organization): Promise<Member | null> {
    return tenant.use(memberLoader).load(tenant.userId)
  }

  @Mutation(() => OpenRecordPayload, {
    description:
      'The record of the viewer or of somebody they manage. That it was opened is recorded, so it is no query.',
  })
  openRecord(
    @Arg('input', () => OpenRecordInput) input: OpenRecordInput,
    @Ctx() context: RequestContext,
  ): Promise<OpenRecordPayload> {
    return settle<Omit<OpenRecordPayload, 'userErrors'>>(context.locale, { record: null }, async () => {
      const tenant = await context.requireTenant(decodeIdOf('Member', input.member)?.organizationId ?? null)
      return { record: await openRecord(tenant, input) }
    })
  }
}
