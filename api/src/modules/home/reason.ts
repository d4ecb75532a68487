import { textFor } from '../../catalogue/texts.js'
import type { Locale } from '../../locale.js'
import type { Tenant } from '../../tenant.js'
import type { SubmissionRow } from '../submission/submission.repository.js'
import type { Step } from './next-step.js'

/** Why this comes next, worded from the facts that chose it. */
export function reasonFor(tenant: Tenant, step: Step, submissions: readonly SubmissionRow[]): string {
  const say = sentences[tenant.locale]
  if (step.kind === 'done') return say.done
  if (step.kind === 'locked') return say.locked
  const course = textFor(tenant.locale, step.version.texts).title
  if (step.kind === 'exercise') {
    const last = submissions.find(
      (row) => row.exerciseSlug === step.lesson.exerciseSlug && row.grading?.points != null,
    )
    const needed = tenant.catalogue.exerciseBySlug.get(step.lesson.exerciseSlug ?? '')?.passScore
    if (last && needed !== undefined) return say.retry(last.grading?.points ?? 0, needed)
    return say.exercise
  }
  if (step.completed === 0) return say.begin(course)
  return say.resume(course, step.completed, step.total)
}

/** What stands where the next step's title would. */
export function doneTitle(locale: Locale): string {
  return sentences[locale].doneTitle
}

interface Sentences {
  doneTitle: string
  done: string
  locked: string
  exercise: string
  retry(points: number, needed: number): string
  begin(course: string): string
  resume(course: string, completed: number, total: number): string
}

const sentences: Record<Locale, Sentences> = {
  en: {
    doneTitle: 'All done',
    done: 'You have finished every course there is. Take an exercise again, or read a lesson that you liked.',
    locked:
      'All that is open to you is done. Something else comes before this course; its page says what, and leads there.',
    exercise: 'You have read the lesson. Its exercise turns it into something you can do.',
    retry: (points, needed) =>
      `Your last try scored ${points} points; it passes from ${needed}. The hints show what is missing.`,
    begin: (course) => `This is the first step of “${course}”.`,
    resume: (course, completed, total) =>
      `You have done ${completed} of ${total} steps of “${course}”; this is the next.`,
  },
  'zh-CN': {
    doneTitle: '全部完成',
    done: '你已完成所有课程。可以重做一个练习，或重读喜欢的课程。',
    locked: '对你开放的内容都已完成。这门课程之前还有前置要求，课程页会说明是什么，并带你过去。',
    exercise: '你已读完这一课。完成练习，把知识变成能力。',
    retry: (points, needed) => `你上次得了 ${points} 分，${needed} 分即可通过。提示会告诉你还缺什么。`,
    begin: (course) => `这是“${course}”的第一步。`,
    resume: (course, completed, total) => `你已完成“${course}”的 ${completed}/${total} 步，接下来是这一步。`,
  },
}
