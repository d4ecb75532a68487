import { locales } from '@skillgrad/exercises/contract'
import type { Prisma } from '../generated/client.js'
import type { CourseContent, LearningPathContent, LessonContent } from './content-format.js'
import { contentHash } from './content-hash.js'
import type { SyncReport } from './sync-report.js'
import { requireSkill, type SkillIds } from './sync-skills.js'

/** An edit becomes the course's next version; learners under way stay on theirs. */
export async function syncCourses(
  tx: Prisma.TransactionClient,
  courses: readonly CourseContent[],
  skills: SkillIds,
  report: SyncReport,
): Promise<void> {
  for (const [position, course] of courses.entries())
    await syncCourse(tx, { course, position, skills, report })
  const slugs = courses.map((course) => course.slug)
  await tx.catalogueCourse.updateMany({
    where: { organizationId: null, slug: { notIn: slugs } },
    data: { isRetired: true },
  })
}

interface CourseSync {
  course: CourseContent
  position: number
  skills: SkillIds
  report: SyncReport
}

async function syncCourse(
  tx: Prisma.TransactionClient,
  { course, position, skills, report }: CourseSync,
): Promise<void> {
  const sourceHash = contentHash(stored(course))
  const row = await tx.catalogueCourse.upsert({
    where: { slug: course.slug },
    // What comes first is no part of a version: it holds for whoever has not begun.
    update: { position, isRetired: false, requires: course.requires },
    create: { slug: course.slug, position, currentVersion: 0, requires: course.requires },
    include: { versions: { orderBy: { number: 'asc' } } },
  })
  const current = row.versions.find((version) => version.number === row.currentVersion)
  if (!report.count(`course ${course.slug}`, current?.sourceHash, sourceHash)) return
  // Content put back to what it once was takes up that version again.
  const earlier = row.versions.find((version) => version.sourceHash === sourceHash)
  const number = earlier?.number ?? 1 + (row.versions.at(-1)?.number ?? 0)
  if (!earlier) await createVersion(tx, { courseId: row.id, number, sourceHash, course, skills })
  await tx.catalogueCourse.update({ where: { id: row.id }, data: { currentVersion: number } })
}

/** A course as it is kept: what the numbers of its texts are computed from is for the content check alone. */
function stored({ requires: _, ...course }: CourseContent) {
  return { ...course, lessons: course.lessons.map(({ numbers: _, ...lesson }) => lesson) }
}

interface NewVersion {
  courseId: string
  number: number
  sourceHash: string
  course: CourseContent
  skills: SkillIds
}

async function createVersion(tx: Prisma.TransactionClient, given: NewVersion): Promise<void> {
  const { courseId, number, sourceHash, course, skills } = given
  await tx.catalogueCourseVersion.create({
    data: {
      courseId,
      number,
      sourceHash,
      minutes: course.lessons.reduce((minutes, lesson) => minutes + lesson.minutes, 0),
      texts: {
        create: locales.map((locale) => ({
          locale,
          ...course.texts[locale],
          sourceHash: contentHash(course.texts[locale]),
        })),
      },
      lessons: { create: course.lessons.map((lesson, position) => lessonRow(lesson, position, skills)) },
    },
  })
}

function lessonRow(lesson: LessonContent, position: number, skills: SkillIds) {
  return {
    slug: lesson.slug,
    position,
    minutes: lesson.minutes,
    exerciseSlug: lesson.exercise,
    questions: lesson.check,
    buildsOn: lesson.after,
    papers: lesson.papers,
    skills: { create: lesson.skills.map((skill) => ({ skillId: requireSkill(skills, skill) })) },
    texts: {
      create: locales.map((locale) => ({
        locale,
        ...lesson.texts[locale],
        sourceHash: contentHash(lesson.texts[locale]),
      })),
    },
  }
}

export async function syncLearningPaths(
  tx: Prisma.TransactionClient,
  paths: readonly LearningPathContent[],
  report: SyncReport,
): Promise<void> {
  for (const [position, path] of paths.entries()) {
    const sourceHash = contentHash({ position, path })
    const data = { position, isRetired: false, isSequential: path.order === 'sequential', sourceHash }
    const known = await tx.catalogueLearningPath.findUnique({ where: { slug: path.slug } })
    if (!report.count(`learning path ${path.slug}`, known?.sourceHash, data.sourceHash)) continue
    const { id } = await tx.catalogueLearningPath.upsert({
      where: { slug: path.slug },
      update: data,
      create: { slug: path.slug, ...data },
    })
    await tx.catalogueLearningPathText.deleteMany({ where: { learningPathId: id } })
    await tx.catalogueLearningPathText.createMany({
      data: locales.map((locale) => {
        const text = path.texts[locale]
        return { learningPathId: id, locale, ...text, sourceHash: contentHash(text) }
      }),
    })
    await tx.catalogueLearningPathCourse.deleteMany({ where: { learningPathId: id } })
    for (const [place, step] of path.courses.entries()) {
      const course = await tx.catalogueCourse.findUnique({ where: { slug: step.course } })
      if (!course)
        throw new Error(`The learning path ${path.slug} names the course ${step.course}, which is not there`)
      await tx.catalogueLearningPathCourse.create({
        data: { learningPathId: id, courseId: course.id, position: place, requires: step.requires },
      })
    }
  }
  const slugs = paths.map((path) => path.slug)
  await tx.catalogueLearningPath.updateMany({ where: { slug: { notIn: slugs } }, data: { isRetired: true } })
}
