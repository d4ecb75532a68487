import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import type { RequestContext } from '../../context.js'
import { settle } from '../../graphql/refusal.js'
import { Organization } from '../organization/organization.type.js'
import { answerReview } from './answer-review.js'
import { AnswerReviewInput, AnswerReviewPayload, Review } from './review.type.js'
import { reviewOf } from './to-review.js'

@Resolver(() => Organization)
export class ReviewResolver {
  @FieldResolver(() => Review, { description: "The viewer's own." })
  review(@Root() { tenant }: Organization): Promise<Review> {
    return reviewOf(tenant)
  }

  @Mutation(() => AnswerReviewPayload)
  async answerReview(
    @Arg('input', () => AnswerReviewInput) input: AnswerReviewInput,
    @Ctx() context: RequestContext,
  ): Promise<AnswerReviewPayload> {
    return settle<Omit<AnswerReviewPayload, 'userErrors'>>(context.locale, { answered: null }, async () => {
      const tenant = await context.requireTenantOf(input.organization)
      return { answered: await answerReview(tenant, input) }
    })
  }
}
