import type { Requirement } from '../content-format.js'
import type { Content } from '../read-content.js'
import type { Problem } from './problem.js'

/** A lesson that comes after itself can never be begun. */
export function circlesOfLessons({ courses }: Content): Problem[] {
  return circlesIn(
    new Map(courses.flatMap(({ lessons }) => lessons.map(({ slug, after }) => [slug, after] as const))),
  )
}

/** What courses and the steps of paths ask for first: whether it exists, and can be reached. */
export function checkOrder(content: Content): Problem[] {
  const asked = [
    ...content.courses.map(({ slug, requires }) => ({ where: slug, course: slug, requires })),
    ...content.learningPaths.flatMap(({ slug, courses }) =>
      courses.map((step) => ({ ...step, where: `${slug}/${step.course}` })),
    ),
  ]
  return [
    ...asked.flatMap(({ where, requires }) =>
      requires.flatMap((one) => unknownIn(content, one).map((says) => ({ where, says }))),
    ),
    ...circlesIn(coursesBefore(content, asked)),
  ]
}

function unknownIn({ courses, skills }: Content, asked: Requirement): string[] {
  if ('course' in asked)
    return courses.some(({ slug }) => slug === asked.course) ? [] : [`no course is called ${asked.course}`]
  const known = skills.domains.flatMap((domain) => domain.skills.map(({ slug }) => slug))
  return [
    ...(known.includes(asked.skill) ? [] : [`no skill is called ${asked.skill}`]),
    ...(skills.levels.some(({ slug }) => slug === asked.level) ? [] : [`no level is called ${asked.level}`]),
  ]
}

/** Each course with those that come before it. A company may make any path sequential, so every path counts as one. */
function coursesBefore(
  { learningPaths }: Content,
  asked: readonly { course: string; requires: readonly Requirement[] }[],
): Map<string, string[]> {
  const before = new Map<string, string[]>()
  const note = (course: string, first: string) => before.set(course, [...(before.get(course) ?? []), first])
  for (const { course, requires } of asked)
    for (const one of requires) if ('course' in one) note(course, one.course)
  for (const { courses } of learningPaths)
    for (const [at, { course }] of courses.entries()) if (at > 0) note(course, courses[at - 1]!.course)
  return before
}

/** Each circle once, by its names in the order in which one leads to the next. */
function circlesIn(before: ReadonlyMap<string, readonly string[]>): Problem[] {
  const told = new Set<string>()
  return [...before.keys()].flatMap((start) => {
    if (told.has(start)) return []
    const circle = circleFrom(before, start)
    if (!circle) return []
    for (const name of circle) told.add(name)
    return [{ where: start, says: `comes after itself: ${[...circle, circle[0]].join(' → ')}` }]
  })
}

/** The shortest way from a name through what comes before it back to it; null for none. */
function circleFrom(before: ReadonlyMap<string, readonly string[]>, start: string): string[] | null {
  const seen = new Set([start])
  let ways = [[start]]
  while (ways.length > 0) {
    const further: string[][] = []
    for (const way of ways)
      for (const name of before.get(way.at(-1)!) ?? []) {
        if (name === start) return way.toReversed()
        if (seen.has(name)) continue
        seen.add(name)
        further.push([...way, name])
      }
    ways = further
  }
  return null
}
