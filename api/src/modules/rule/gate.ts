import type { Requirement } from '@skillgrad/db'
import type { Catalogue, CatalogueCourse, CataloguePath, CatalogueSkill } from '../../catalogue/catalogue.js'
import type { LevelName, LevelStatement } from '../skill/level.js'

/** What a company decided otherwise than the library; all else is as the library says. */
export interface CompanyRules {
  isSequential(path: Pick<CataloguePath, 'id' | 'isSequential'>): boolean
  isWaived(gate: string): boolean
}

/** What a person has done so far, as far as gates ask for it. */
export interface Standing {
  /** Whoever has begun a course is not shut out of it any more. */
  isBegun(courseId: string): boolean
  /** On whichever of its versions: what was finished once is finished. */
  isFinished(courseId: string): boolean
  levelIn(skillId: string): LevelStatement
  /** Paths that the person is on, by themselves or by others. */
  pathIds: ReadonlySet<string>
  rules: CompanyRules
}

/** Something that comes before a course. */
export type Asked =
  | { kind: 'COURSE'; course: CatalogueCourse; path: CataloguePath | null }
  | { kind: 'LEVEL'; skill: CatalogueSkill; level: LevelName; path: CataloguePath | null }
  /** An earlier course of a path whose courses are taken in order. */
  | { kind: 'ORDER'; course: CatalogueCourse; path: CataloguePath }

export type Gate = Asked & { isMet: boolean }

/** An entry of the library, which a company may switch off. */
export interface LibraryGate {
  /** What it stands before and what it asks for; the same for as long as both are. */
  key: string
  before: CatalogueCourse
  asked: Exclude<Asked, { kind: 'ORDER' }>
}

type Content = Pick<Catalogue, 'courses' | 'paths' | 'skills'>

/** All that the library asks for. What is no longer on offer can't be done, and so is not asked for. */
export function libraryGates(content: Content): LibraryGate[] {
  const ofCourses = content.courses.flatMap((before) =>
    before.requires.flatMap((one) => gateOf(content, { before, path: null }, one)),
  )
  const ofPaths = content.paths.flatMap((path) =>
    content.courses.flatMap((before) =>
      (path.requires.get(before.id) ?? []).flatMap((one) => gateOf(content, { before, path }, one)),
    ),
  )
  return [...ofCourses, ...ofPaths]
}

function gateOf(
  { courses, skills }: Content,
  { before, path }: { before: CatalogueCourse; path: CataloguePath | null },
  one: Requirement,
): LibraryGate[] {
  const where = path ? `${path.slug}/${before.slug}` : before.slug
  if ('course' in one) {
    const course = courses.find(({ slug }) => slug === one.course)
    const key = `${where} course ${one.course}`
    return course ? [{ key, before, asked: { kind: 'COURSE', course, path } }] : []
  }
  const skill = skills.find(({ slug }) => slug === one.skill)
  const level = one.level.toUpperCase() as LevelName
  return skill
    ? [{ key: `${where} skill ${one.skill}`, before, asked: { kind: 'LEVEL', skill, level, path } }]
    : []
}

/** What comes before a course for this person, done or not; of the order of a path the next that is not done. */
export function gatesBefore(content: Content, courseId: string, standing: Standing): Gate[] {
  const { pathIds, rules } = standing
  const asked = libraryGates(content)
    .filter(({ before, key }) => before.id === courseId && !rules.isWaived(key))
    .filter(({ asked: { path } }) => !path || pathIds.has(path.id))
    .map(({ asked }): Gate => ({ ...asked, isMet: isMet(asked, standing) }))
  return onceEach([...asked, ...ordersBefore(content, courseId, standing)])
}

export function isLocked(content: Content, courseId: string, standing: Standing): boolean {
  return !standing.isBegun(courseId) && gatesBefore(content, courseId, standing).some(({ isMet }) => !isMet)
}

function ordersBefore({ courses, paths }: Content, courseId: string, standing: Standing): Gate[] {
  return paths
    .filter((path) => standing.pathIds.has(path.id) && standing.rules.isSequential(path))
    .flatMap((path): Gate[] => {
      const earlier = path.courseIds.slice(0, Math.max(0, path.courseIds.indexOf(courseId)))
      const next = earlier
        .flatMap((id) => courses.find((course) => course.id === id) ?? [])
        .find(({ id }) => !standing.isFinished(id))
      return next ? [{ kind: 'ORDER', course: next, path, isMet: false }] : []
    })
}

function isMet(asked: LibraryGate['asked'], standing: Standing): boolean {
  return asked.kind === 'COURSE'
    ? standing.isFinished(asked.course.id)
    : reaches(standing.levelIn(asked.skill.id), asked.level)
}

const rank: Record<LevelName, number> = { STARTING: 0, WORKING: 1, LEADING: 2 }

/** Whether what can be said of a skill is that level or more: between two levels, both must be. */
export function reaches(said: LevelStatement, level: LevelName): boolean {
  switch (said.state) {
    case 'NOT_ENOUGH_EVIDENCE':
      return false
    case 'STATED':
      return rank[said.level] >= rank[level]
    case 'BETWEEN':
      return Math.min(rank[said.level], rank[said.otherLevel]) >= rank[level]
  }
}

/** A course that several things ask for is named once. */
function onceEach(gates: readonly Gate[]): Gate[] {
  const nameOf = (gate: Gate) => (gate.kind === 'LEVEL' ? `${gate.skill.id} ${gate.level}` : gate.course.id)
  return gates.filter((gate, at) => gates.findIndex((other) => nameOf(other) === nameOf(gate)) === at)
}
