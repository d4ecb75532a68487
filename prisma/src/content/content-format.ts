import type { locales } from '@skillgrad/exercises/contract'
import { z } from 'zod'
import { localized, slug, type LessonFile } from './lesson-format.js'

/** What the files under `content/` may hold; every fault names the file. */
const title = z.string().min(2)
const sentence = z.string().min(10)
const named = z.strictObject({ name: title, description: sentence })
const titled = z.strictObject({ title, summary: sentence })

export const skillsFile = z.strictObject({
  levels: z.array(z.strictObject({ slug, from: z.number().nullable(), names: localized(title) })),
  domains: z.array(
    z.strictObject({
      slug,
      names: localized(title),
      skills: z.array(z.strictObject({ slug, texts: localized(named) })),
    }),
  ),
})

export const roleProfilesFile = z.array(
  z.strictObject({ slug, texts: localized(named), targets: z.record(slug, slug) }),
)

/** What comes first: a course that is finished, or a level that is reached in a skill. */
const requirement = z.union([z.strictObject({ course: slug }), z.strictObject({ skill: slug, level: slug })])
const requires = z.array(requirement).default([])

export const courseFile = z.strictObject({
  texts: localized(titled),
  requires,
  /** In teaching order; each is `<slug>.yaml` with a text in every language. */
  lessons: z.array(slug).min(1),
})

/** Each is a component of the web. */
export const figuresFile = z.array(slug)

export const lessonFrontMatter = titled

const pathStep = z.strictObject({ course: slug, requires })

export const learningPathFile = z.strictObject({
  texts: localized(titled),
  /** Whether each course waits for the one before it. */
  order: z.enum(['free', 'sequential']).default('free'),
  /** A course alone, or with what comes first for whoever is on this path. */
  courses: z.array(z.union([slug.transform((course) => ({ course, requires: [] })), pathStep])).min(1),
})

export type SkillsContent = z.infer<typeof skillsFile>
export type RoleProfilesContent = z.infer<typeof roleProfilesFile>
export type LearningPathContent = z.infer<typeof learningPathFile> & { slug: string }
export type LessonText = z.infer<typeof lessonFrontMatter> & { body: string }
export type LessonContent = LessonFile & {
  slug: string
  texts: Record<(typeof locales)[number], LessonText>
}
export type Requirement = z.infer<typeof requirement>
export type CourseContent = {
  slug: string
  requires: Requirement[]
  texts: z.infer<typeof courseFile>['texts']
  lessons: LessonContent[]
}
