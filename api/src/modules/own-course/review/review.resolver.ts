import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import type { RequestContext } from '../../../context.js'
import type { CourseReviewState } from '../../../graphql/enums.js'
import type { Tenant } from '../../../tenant.js'
import { formerMember, memberLoader } from '../../organization/people.js'
import { acted } from '../own-course.mutations.js'
import { OwnCourse, OwnCoursePayload } from '../own-course.type.js'
import { findReview, isAbout, mayDecide, type ReviewRow } from './find-review.js'
import { askReview, decideReview } from './review-course.js'
import { AskCourseReviewInput, DecideCourseReviewInput, OwnCourseReview } from './review.type.js'

@Resolver(() => OwnCourse)
export class CourseReviewResolver {
  @FieldResolver(() => Boolean, {
    description: 'It is published only with an approval of exactly what is written.',
  })
  needsApproval(@Root() { tenant }: OwnCourse): boolean {
    return tenant.organization.reviewsCourses
  }

  @FieldResolver(() => OwnCourseReview, { nullable: true, description: 'The newest.' })
  async review(@Root() course: OwnCourse): Promise<OwnCourseReview | null> {
    const { tenant, row } = course
    const review = await tenant.db.read((db) => findReview(db, tenant, row.courseId))
    return review && toReview(course, review)
  }

  @Mutation(() => OwnCoursePayload, { description: 'Asks the others who may write courses to look at it.' })
  askCourseReview(
    @Arg('input', () => AskCourseReviewInput) input: AskCourseReviewInput,
    @Ctx() context: RequestContext,
  ): Promise<OwnCoursePayload> {
    return acted(context, input, (tenant, row) => askReview(tenant, context.services, row, input))
  }

  @Mutation(() => OwnCoursePayload, { description: 'Approves what is written, or sends it back.' })
  decideCourseReview(
    @Arg('input', () => DecideCourseReviewInput) input: DecideCourseReviewInput,
    @Ctx() context: RequestContext,
  ): Promise<OwnCoursePayload> {
    return acted(context, input, (tenant, row) => decideReview(tenant, context.services, row, input))
  }
}

async function toReview({ tenant, row }: OwnCourse, review: ReviewRow): Promise<OwnCourseReview> {
  const { askedBy, askedAt, note, decidedBy, decidedAt, answer } = review
  return {
    state: review.state as CourseReviewState,
    isCurrent: isAbout(review, row),
    ...{ askedAt, note, decidedAt, answer },
    askedBy: await nameOf(tenant, askedBy),
    decidedBy: decidedBy && (await nameOf(tenant, decidedBy)),
    viewerMayDecide: mayDecide(tenant, row, review),
  }
}

async function nameOf(tenant: Tenant, userId: string): Promise<string> {
  return ((await tenant.use(memberLoader).load(userId)) ?? formerMember(tenant, userId)).name
}
