import type { LessonQuestionFragment } from '~/graphql/generated/graphql'

/** What is asked, in a lesson or in an assessment, with prompt and options as safe HTML; and what was answered before, if so. */
export type AskedQuestion = Pick<
  LessonQuestionFragment,
  'kind' | 'prompt' | 'unit' | 'options' | 'rights'
> & { answer?: Pick<NonNullable<LessonQuestionFragment['answer']>, 'given'> | null }
