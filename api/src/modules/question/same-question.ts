import type { Question } from '@skillgrad/db'
import type { Catalogue } from '../../catalogue/catalogue.js'

/** The question that somebody answered, as it stood in the version in which they did. */
export function answeredIn(
  versions: Catalogue['courseVersionById'],
  { versionId, lessonSlug, questionSlug }: { versionId: string; lessonSlug: string; questionSlug: string },
): Question | undefined {
  const lesson = versions.get(versionId)?.lessons.find(({ slug }) => slug === lessonSlug)
  return lesson?.questions.find(({ id }) => id === questionSlug)
}

/** Another explanation makes no other question. */
export function asksTheSame(one: Question | undefined, other: Question): boolean {
  return one === other || (one !== undefined && asked(one) === asked(other))
}

function asked(question: Question): string {
  return JSON.stringify(question, (key, value: unknown) => (key === 'why' ? undefined : value))
}
