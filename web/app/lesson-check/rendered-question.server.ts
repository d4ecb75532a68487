import type { LessonQuestionFragment } from '~/graphql/generated/graphql'
import { renderPhrase } from '~/markdown/render.server'
import { renderOptions } from '~/question/render-options.server'

/** A question with its texts as safe HTML; `lang` where their language may be another than the page's. */
export async function renderQuestion(question: LessonQuestionFragment, lang?: string) {
  const { answer } = question
  const spoken = (html: string) => (lang ? `<span lang="${lang}">${html}</span>` : html)
  const phrase = async (text: string) => spoken(await renderPhrase(text))
  const options = await renderOptions(question.options)
  return {
    ...question,
    prompt: await phrase(question.prompt),
    options: options.map(({ key, text }) => ({ key, text: spoken(text) })),
    answer: answer && {
      ...answer,
      why: answer.why && (await phrase(answer.why)),
      options: await Promise.all(
        answer.options.map(async (option) => ({ ...option, why: await phrase(option.why) })),
      ),
    },
  }
}
