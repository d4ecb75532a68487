import type { LessonQuestionFragment } from '~/graphql/generated/graphql'

/** As `rendered-question.server.ts` makes it: prompt, options' texts and every why are safe HTML. */
export type RenderedQuestion = LessonQuestionFragment

export type GivenAnswer = NonNullable<RenderedQuestion['answer']>
