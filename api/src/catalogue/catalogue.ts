import type { Paper, Question, Requirement } from '@skillgrad/db'
import type {
  CriterionDefinition,
  DeclaredExercise,
  ExerciseDefinition,
  Localized,
  StagedHint,
} from '@skillgrad/exercises/contract'
import type { Locale } from '../locale.js'

/** What a company is offered, as one immutable snapshot in teaching order: built-in content, and its own courses and exercises. */
export interface Catalogue {
  skills: readonly CatalogueSkill[]
  skillById: ReadonlyMap<string, CatalogueSkill>
  /** Those on offer. */
  paths: readonly CataloguePath[]
  /** Those on offer. */
  courses: readonly CatalogueCourse[]
  /** Every published version: learners stay on the one they began. */
  courseVersionById: ReadonlyMap<string, CourseVersion>
  /** Those on offer. */
  exercises: readonly CatalogueExercise[]
  /** Retired ones too. */
  exerciseBySlug: ReadonlyMap<string, CatalogueExercise>
  roleProfiles: readonly CatalogueRoleProfile[]
}

/** What everybody is offered. */
export interface BuiltInCatalogue extends Catalogue {
  /** Retired ones too. */
  pathBySlug: ReadonlyMap<string, CataloguePath>
}

export type Texts<Text> = Partial<Localized<Text>>

export interface CatalogueSkill {
  id: string
  slug: string
  domain: { slug: string; names: Texts<string> }
  texts: Texts<{ name: string; description: string }>
}

export interface CataloguePath {
  id: string
  slug: string
  texts: Texts<{ title: string; summary: string }>
  courseIds: readonly string[]
  /** Each course waits for the one before it, unless the company wants it otherwise. */
  isSequential: boolean
  /** What comes first for whoever is on the path, by the id of a course that asks for something. */
  requires: ReadonlyMap<string, readonly Requirement[]>
}

export interface CatalogueCourse {
  id: string
  slug: string
  /** What new learners get. */
  current: CourseVersion
  /** What comes first for whoever has not begun it. */
  requires: readonly Requirement[]
}

export interface CourseVersion {
  id: string
  courseId: string
  courseSlug: string
  /** Of the company that sees it, not built in. */
  isOwn: boolean
  /** Grows with every edit; content put back takes up its earlier number. */
  number: number
  publishedAt: Date
  /** What the authors of an own course say of it; empty for a built-in one. */
  notes: string
  /** Those it is written in; a text in one stands for both. */
  languages: readonly Locale[]
  minutes: number
  texts: Texts<{ title: string; summary: string }>
  lessons: readonly CatalogueLesson[]
}

export interface CatalogueLesson {
  id: string
  slug: string
  minutes: number
  exerciseSlug: string | null
  /** With what is right and why: not for whoever has not answered. */
  questions: readonly Question[]
  /** Slugs of lessons one should have read, of whichever course. */
  buildsOn: readonly string[]
  papers: readonly Paper[]
  texts: Texts<{ title: string; summary: string; body: string }>
  skillIds: readonly string[]
}

export interface CatalogueExercise {
  id: string
  /** Of the company that sees it, not built in. */
  isOwn: boolean
  /** No longer offered; kept for what was submitted to it. */
  isRetired: boolean
  slug: string
  kind: string
  /** Hash of the version that new submissions get. */
  hash: string
  starter: string
  expectedMinutes: number
  passScore: number
  cpuSeconds: number
  memoryMb: number
  rungs: readonly string[]
  texts: Texts<{ title: string; summary: string; statement: string; afterword: string }>
  skills: readonly { skillId: string; weight: number }[]
  definition: PublicDefinition
  /** Every version by its hash: what was graded with an older one is told in its words. */
  versions: ReadonlyMap<string, ExerciseVersion>
}

export interface ExerciseVersion {
  number: number
  definition: PublicDefinition
}

/** What the api reads of an exercise's declared public half. */
export interface PublicDefinition {
  ambientTypes: string
  shape: ExerciseDefinition['shape']
  handlers: ExerciseDefinition['handlers']
  /** Of a company's own exercise: how it is asked and graded, and the table that everybody may see. */
  declared?: DeclaredExercise | undefined
  criteria: readonly CriterionDefinition[]
  hints: Readonly<Record<string, StagedHint>>
}

export interface CatalogueRoleProfile {
  id: string
  slug: string
  texts: Texts<{ name: string; description: string }>
  targets: readonly { skillId: string; level: 'STARTING' | 'WORKING' | 'LEADING' }[]
}
