import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { RequestContext } from '../../context.js'
import { isUuid } from '../../graphql/global-id.js'
import { Refusal, settle } from '../../graphql/refusal.js'
import { can } from '../../permission.js'
import { Course, LearningPath } from '../course/course.type.js'
import { Viewer } from '../identity/identity.type.js'
import { Organization } from '../organization/organization.type.js'
import { toOrganization } from '../organization/to-organization.js'
import {
  certificateAt,
  certificatesOf,
  ownerOf,
  showCertificate,
  type KnownCertificate,
} from './certificate.repository.js'
import {
  Achievement,
  AchievementKind,
  Certificate,
  RevokeCertificateInput,
  RevokeCertificatePayload,
  ShowCertificateInput,
  ShowCertificatePayload,
} from './certificate.type.js'
import { offeredAchievement } from './find-achieved.js'
import { revokeCertificate } from './revoke.js'
import { toAchievement, toCertificate } from './to-certificate.js'

/** What everybody may ask, signed in or not. */
@Resolver()
export class CertificateResolver {
  @Query(() => Certificate, {
    nullable: true,
    description:
      'For whoever knows its address. Null when it does not exist or is not shown: the two look the same.',
  })
  async certificate(
    @Arg('id', () => ID) id: string,
    @Ctx() context: RequestContext,
  ): Promise<Certificate | null> {
    const { services, signedIn } = context
    const row = isUuid(id) ? await certificateAt(services.shared, id, signedIn && ownerOf(signedIn)) : null
    return row && toCertificate(context, row)
  }

  @Query(() => Achievement, { nullable: true })
  async achievement(
    @Arg('kind', () => AchievementKind) kind: AchievementKind,
    @Arg('slug', () => String) slug: string,
    @Ctx() { services, locale }: RequestContext,
    @Arg('version', () => Int, { nullable: true }) version?: number,
  ): Promise<Achievement | null> {
    const catalogue = await services.catalogue.current()
    const achieved = offeredAchievement(catalogue, { kind, slug, version: version ?? null })
    return achieved && toAchievement(catalogue, achieved, locale)
  }

  @Mutation(() => ShowCertificatePayload, {
    description: 'To everybody who knows its address, or to nobody. By its holder.',
  })
  showCertificate(
    @Arg('input', () => ShowCertificateInput) { certificate: code, isShown }: ShowCertificateInput,
    @Ctx() context: RequestContext,
  ): Promise<ShowCertificatePayload> {
    return settle<Omit<ShowCertificatePayload, 'userErrors'>>(
      context.locale,
      { certificate: null },
      async () => {
        const owner = ownerOf(context.requireSignedIn())
        const { shared } = context.services
        const isTheirs = isUuid(code) && (await showCertificate(shared, owner, { code, isShown }))
        const row = isTheirs ? await certificateAt(shared, code, owner) : null
        if (!row) throw new Refusal('NOT_FOUND', ['certificate'])
        return { certificate: await toCertificate(context, row) }
      },
    )
  }

  @Mutation(() => RevokeCertificatePayload, {
    description: 'For good, with a reason that everybody may read.',
  })
  revokeCertificate(
    @Arg('input', () => RevokeCertificateInput) input: RevokeCertificateInput,
    @Ctx() context: RequestContext,
  ): Promise<RevokeCertificatePayload> {
    return settle<Omit<RevokeCertificatePayload, 'userErrors'>>(
      context.locale,
      { organization: null },
      async () => {
        const tenant = await context.requireTenantOf(input.organization)
        await revokeCertificate(tenant, input)
        return { organization: toOrganization(tenant) }
      },
    )
  }
}

@Resolver(() => Organization)
export class CompanyCertificatesResolver {
  @FieldResolver(() => Boolean)
  viewerCanRevokeCertificates(@Root() { tenant }: Organization): boolean {
    return can(tenant, 'certificate:revoke')
  }
}

/** A person's own, wherever they were earned. */
@Resolver(() => Viewer)
export class ViewerCertificatesResolver {
  @FieldResolver(() => [Certificate], {
    description: 'Newest first, also of companies that the viewer has left.',
  })
  async certificates(@Ctx() context: RequestContext): Promise<Certificate[]> {
    const owner = ownerOf(context.requireSignedIn())
    const rows = await certificatesOf(context.services.shared, owner)
    return (await Promise.all(rows.map((row) => toCertificate(context, row)))).filter((one) => one !== null)
  }
}

@Resolver(() => Course)
export class CourseCertificateResolver {
  @FieldResolver(() => Certificate, {
    nullable: true,
    description: "The viewer's own, of the version they are on; else of an earlier one.",
  })
  async certificate(
    @Root() { tenant, version }: Course,
    @Ctx() context: RequestContext,
  ): Promise<Certificate | null> {
    const { courseVersionById } = tenant.catalogue
    const isOfCourse = ({ catalogueCourseVersionId: id }: KnownCertificate) =>
      courseVersionById.get(id ?? '')?.courseId === version.courseId
    const own = (await ownIn(context, tenant.organization.id)).filter(isOfCourse)
    const row = own.find(({ catalogueCourseVersionId: id }) => id === version.id) ?? own[0]
    return row ? toCertificate(context, row) : null
  }
}

@Resolver(() => LearningPath)
export class PathCertificateResolver {
  @FieldResolver(() => Certificate, { nullable: true, description: "The viewer's own." })
  async certificate(
    @Root() { tenant, row: path }: LearningPath,
    @Ctx() context: RequestContext,
  ): Promise<Certificate | null> {
    const own = await ownIn(context, tenant.organization.id)
    const row = own.find(({ catalogueLearningPathId: id }) => id === path.id)
    return row ? toCertificate(context, row) : null
  }
}

/** Nothing for a program of the company's, which is nobody. */
async function ownIn(
  { services, signedIn }: RequestContext,
  organizationId: string,
): Promise<KnownCertificate[]> {
  if (!signedIn) return []
  return certificatesOf(services.shared, { userId: signedIn.userId, within: organizationId })
}
