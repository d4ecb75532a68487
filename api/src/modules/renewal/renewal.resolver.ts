import { Arg, Ctx, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql'
import type { RequestContext } from '../../context.js'
import { settle } from '../../graphql/refusal.js'
import { can } from '../../permission.js'
import { Certificate } from '../certificate/certificate.type.js'
import { versionOf } from '../course/ledger.js'
import { toCourse } from '../course/to-course.js'
import { Course } from '../course/course.type.js'
import { Member, Organization } from '../organization/organization.type.js'
import { toOrganization } from '../organization/to-organization.js'
import { holdOfCertificate } from './certificate-hold.js'
import { ownHolds } from './holds.js'
import { heldBy, renewalsDue } from './renewals-due.js'
import {
  ChangeRenewalInput,
  ChangeRenewalPayload,
  CourseHeld,
  Hold,
  Renewal,
  RenewalDueConnection,
  RenewalRule,
} from './renewal.type.js'
import { changeRenewal, hasQuestions, ownRenewalRules } from './rules.js'
import { renewalOf, toHold } from './to-renewal.js'

@Resolver(() => Course)
export class CourseRenewalResolver {
  @FieldResolver(() => Renewal, {
    nullable: true,
    description: 'Null where the viewer has not finished it, or it need not be renewed.',
  })
  renewal(@Root() { tenant, version }: Course): Promise<Renewal | null> {
    return renewalOf(tenant, version)
  }
}

@Resolver(() => Member)
export class MemberHoldsResolver {
  @FieldResolver(() => [CourseHeld], { description: 'What they finished and have to renew, by its end.' })
  holds(@Root() { tenant, userId }: Member): Promise<CourseHeld[]> {
    return heldBy(tenant, userId)
  }
}

@Resolver(() => Certificate)
export class CertificateHoldResolver {
  @FieldResolver(() => Hold, {
    nullable: true,
    description: 'Where the company it was earned in wants the course renewed.',
  })
  async hold(
    @Root() { id }: Certificate,
    @Ctx() { services, signedIn }: RequestContext,
  ): Promise<Hold | null> {
    const hold = await holdOfCertificate(services, id, signedIn)
    return hold && toHold(hold)
  }
}

@Resolver(() => Organization)
export class RenewalResolver {
  @FieldResolver(() => [Course], { description: 'What the viewer is to renew now, by its end.' })
  async toRenew(@Root() { tenant }: Organization): Promise<Course[]> {
    const open = [...(await tenant.use(ownHolds)).values()]
      .filter(({ hold }) => hold.state !== 'VALID')
      .toSorted((one, other) => one.hold.endsOn.localeCompare(other.hold.endsOn, 'en'))
    return Promise.all(open.map(async ({ course }) => toCourse(tenant, await versionOf(tenant, course))))
  }

  @FieldResolver(() => RenewalDueConnection, {
    description: 'Of the people whom the viewer leads, what ended first before all.',
  })
  renewalsDue(
    @Root() { tenant }: Organization,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ): Promise<RenewalDueConnection> {
    return renewalsDue(tenant, { first, after })
  }

  @FieldResolver(() => [RenewalRule], {
    description: 'Courses that are to be renewed, for whoever may change it.',
  })
  async renewalRules(@Root() { tenant }: Organization): Promise<RenewalRule[]> {
    if (!can(tenant, 'organization:change')) return []
    const asked = await tenant.use(ownRenewalRules)
    return Promise.all(
      asked.map(async ({ course, rules }) => ({
        course: toCourse(tenant, await versionOf(tenant, course)),
        months: rules.at(-1)!.months!,
        graceDays: rules.at(-1)!.graceDays,
      })),
    )
  }

  @FieldResolver(() => [Course], { description: 'Those with questions that can be answered anew.' })
  async renewableCourses(@Root() { tenant }: Organization): Promise<Course[]> {
    if (!can(tenant, 'organization:change')) return []
    return tenant.catalogue.courses.filter(hasQuestions).map(({ current }) => toCourse(tenant, current))
  }

  @Mutation(() => ChangeRenewalPayload, { description: 'That a course is to be renewed, and how often.' })
  changeRenewal(
    @Arg('input', () => ChangeRenewalInput) input: ChangeRenewalInput,
    @Ctx() context: RequestContext,
  ): Promise<ChangeRenewalPayload> {
    return settle<Omit<ChangeRenewalPayload, 'userErrors'>>(
      context.locale,
      { organization: null },
      async () => {
        const tenant = await context.requireTenantOf(input.organization)
        await changeRenewal(tenant, { ...input, months: input.months ?? null })
        return { organization: toOrganization(await context.afresh(tenant.organization.id)) }
      },
    )
  }
}
