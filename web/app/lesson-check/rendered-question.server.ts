import type { LessonQuestionFragment } from '~/graphql/generated/graphql'
import { renderPhrase } from '~/markdown/render.server'

/** A question with its texts as safe HTML. Rights stay text: they stand in the browser's own select. */
export async function renderQuestion(question: LessonQuestionFragment) {
  const { answer } = question
  return {
    ...question,
    prompt: await renderPhrase(question.prompt),
    options: await Promise.all(
      question.options.map(async ({ key, text }) => ({ key, text: await renderPhrase(text) })),
    ),
    answer: answer && {
      ...answer,
      why: answer.why && (await renderPhrase(answer.why)),
      options: await Promise.all(
        answer.options.map(async (option) => ({ ...option, why: await renderPhrase(option.why) })),
      ),
    },
  }
}
