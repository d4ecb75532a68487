import { questionFormat } from '@skillgrad/db/content'
import { problem, short, type CourseProblem } from './problem.js'

const mostQuestions = 6

/** `questions` with both languages filled, so that what is missing is missing in each. */
export function checkQuestions(
  lesson: string,
  questions: readonly unknown[],
  skills: ReadonlySet<string>,
): CourseProblem[] {
  const ids = questions.map((question) => (question as { id?: unknown } | null)?.id)
  return [
    ...(questions.length > mostQuestions
      ? [
          problem(`A lesson has at most ${mostQuestions} questions.`, `一节课最多 ${mostQuestions} 道题。`, {
            lesson,
          }),
        ]
      : []),
    ...questions.flatMap((question, at) => {
      const place = { lesson, question: at + 1 }
      if (ids.indexOf(ids[at]) !== at)
        return [
          problem(
            `Two questions are called ${short(String(ids[at]))}.`,
            `有两道题同名：${short(String(ids[at]))}。`,
            place,
          ),
        ]
      return faultsOf(question, skills).map((fault) =>
        problem(`Question ${at + 1}: ${fault}.`, `第 ${at + 1} 题：${fault}。`, place),
      )
    }),
  ]
}

function faultsOf(question: unknown, skills: ReadonlySet<string>): string[] {
  const read = questionFormat.safeParse(question)
  if (!read.success)
    return read.error.issues
      .slice(0, 5)
      .map(({ path, message }) => (path.length > 0 ? `${path.join('.')}: ${message}` : message))
  const { skill } = read.data
  return skill && !skills.has(skill) ? [`skill: ${short(skill)}`] : []
}
