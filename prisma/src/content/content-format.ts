import { locales } from '@skillgrad/exercises/contract'
import { z } from 'zod'

/** What the files under `content/` may hold; every fault names the file. */
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const localized = <T extends z.ZodType>(text: T) =>
  z.strictObject({ [locales[0]]: text, [locales[1]]: text } as Record<(typeof locales)[number], T>)
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

export const courseFile = z.strictObject({
  texts: localized(titled),
  lessons: z.array(
    z.strictObject({
      slug,
      minutes: z.number().int().positive(),
      skills: z.array(slug).min(1),
      exercise: slug.optional(),
    }),
  ),
})

export const lessonFrontMatter = titled

export const learningPathFile = z.strictObject({ texts: localized(titled), courses: z.array(slug).min(1) })

export type SkillsContent = z.infer<typeof skillsFile>
export type RoleProfilesContent = z.infer<typeof roleProfilesFile>
export type LearningPathContent = z.infer<typeof learningPathFile> & { slug: string }
export type LessonText = z.infer<typeof lessonFrontMatter> & { body: string }
export type LessonContent = z.infer<typeof courseFile>['lessons'][number] & {
  texts: Record<(typeof locales)[number], LessonText>
}
export type CourseContent = {
  slug: string
  texts: z.infer<typeof courseFile>['texts']
  lessons: LessonContent[]
}
