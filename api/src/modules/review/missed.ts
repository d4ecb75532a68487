import type { Question } from '@skillgrad/db'
import type { Catalogue, CatalogueLesson, CourseVersion } from '../../catalogue/catalogue.js'
import { answeredIn, asksTheSame } from '../question/same-question.js'
import { dueOn, type Recall } from './schedule.js'

/** An answer in a lesson or in review, as it stands in its ledger. */
export interface LedgerAnswer {
  versionId: string
  lessonSlug: string
  questionSlug: string
  isRight: boolean
  /** A day of the calendar, where the company is. */
  on: string
}

/** A question whose first answer was wrong. */
export interface Missed {
  version: CourseVersion
  lesson: CatalogueLesson
  question: Question
  missedOn: string
  /** In review, oldest first. */
  recalls: readonly Recall[]
  /** Null once it is known. */
  dueOn: string | null
}

interface Answers {
  /** In lessons, oldest first. */
  learning: readonly LedgerAnswer[]
  /** In review, oldest first. */
  review: readonly LedgerAnswer[]
}

/**
 * What somebody missed of the questions that they see. A question is the same in two versions of a course where it asks the same and
 * the same is right; one that was changed or left out is another, and what was missed of the old one is over.
 */
export function missedQuestions(
  versions: readonly CourseVersion[],
  { courseVersionById }: Pick<Catalogue, 'courseVersionById'>,
  { learning, review }: Answers,
): Missed[] {
  const learned = byQuestion(learning, courseVersionById)
  const reviewed = byQuestion(review, courseVersionById)
  const judge = (version: CourseVersion, lesson: CatalogueLesson, question: Question): Missed[] => {
    const key = keyOf(version, lesson.slug, question.id)
    const isOfIt = (answer: LedgerAnswer) => asksTheSame(answeredIn(courseVersionById, answer), question)
    const first = learned.get(key)?.find(isOfIt)
    if (!first || first.isRight) return []
    const recalls = (reviewed.get(key) ?? []).filter(isOfIt)
    return [{ version, lesson, question, missedOn: first.on, recalls, dueOn: dueOn(first.on, recalls) }]
  }
  return versions.flatMap((version) =>
    version.lessons.flatMap((lesson) =>
      lesson.questions.flatMap((question) => judge(version, lesson, question)),
    ),
  )
}

function byQuestion(
  answers: readonly LedgerAnswer[],
  versions: Catalogue['courseVersionById'],
): ReadonlyMap<string, LedgerAnswer[]> {
  const grouped = new Map<string, LedgerAnswer[]>()
  for (const answer of answers) {
    const key = keyOf(versions.get(answer.versionId), answer.lessonSlug, answer.questionSlug)
    grouped.set(key, [...(grouped.get(key) ?? []), answer])
  }
  return grouped
}

function keyOf(version: CourseVersion | undefined, lessonSlug: string, questionSlug: string): string {
  return [version?.courseId, lessonSlug, questionSlug].join(' ')
}
