import type { Paper, Prisma, PrismaClient, Question, Requirement } from '@skillgrad/db'
import { locales } from '../locale.js'
import type { CatalogueCourse, CataloguePath, CourseVersion, Texts } from './catalogue.js'
import { byLocale } from './texts.js'

export interface LoadedCourses {
  /** Those on offer. */
  courses: CatalogueCourse[]
  versions: Map<string, CourseVersion>
}

/** Built-in ones in teaching order, own ones in the order they were begun. */
export async function loadCourses(
  db: Pick<PrismaClient, 'catalogueCourse'>,
  where: Prisma.CatalogueCourseWhereInput = {},
): Promise<LoadedCourses> {
  const rows = await db.catalogueCourse.findMany({
    where,
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    include: {
      versions: {
        include: {
          texts: true,
          lessons: { orderBy: { position: 'asc' }, include: { texts: true, skills: true } },
        },
      },
    },
  })
  const versions = new Map<string, CourseVersion>()
  const courses = rows.flatMap((course) => {
    for (const version of course.versions) versions.set(version.id, versionOf(course, version))
    const current = course.versions.find((version) => version.number === course.currentVersion)
    return current && !course.isRetired
      ? [
          {
            id: course.id,
            slug: course.slug,
            current: versions.get(current.id)!,
            requires: course.requires as Requirement[],
          },
        ]
      : []
  })
  return { courses, versions }
}

/** Retired ones too. */
export async function loadPaths(db: PrismaClient): Promise<(CataloguePath & { isRetired: boolean })[]> {
  const rows = await db.catalogueLearningPath.findMany({
    orderBy: { position: 'asc' },
    include: { texts: true, courses: { orderBy: { position: 'asc' } } },
  })
  return rows.map((path) => ({
    id: path.id,
    slug: path.slug,
    isRetired: path.isRetired,
    texts: byLocale(path.texts),
    courseIds: path.courses.map((entry) => entry.courseId),
    isSequential: path.isSequential,
    requires: new Map(path.courses.map((entry) => [entry.courseId, entry.requires as Requirement[]])),
  }))
}

interface VersionRow {
  id: string
  courseId: string
  number: number
  publishedAt: Date
  notes: string
  languages: string[]
  minutes: number
  texts: { locale: string; title: string; summary: string }[]
  lessons: {
    id: string
    slug: string
    minutes: number
    exerciseSlug: string | null
    questions: unknown
    buildsOn: string[]
    papers: unknown
    texts: { locale: string; title: string; summary: string; body: string }[]
    skills: { skillId: string }[]
  }[]
}

function versionOf(
  { slug, organizationId }: { slug: string; organizationId: string | null },
  row: VersionRow,
): CourseVersion {
  return {
    id: row.id,
    courseId: row.courseId,
    courseSlug: slug,
    isOwn: organizationId !== null,
    number: row.number,
    publishedAt: row.publishedAt,
    notes: row.notes,
    languages: locales.filter((locale) => row.languages.includes(locale)),
    minutes: row.minutes,
    texts: byLocale(row.texts) as Texts<{ title: string; summary: string }>,
    lessons: row.lessons.map((lesson) => ({
      id: lesson.id,
      slug: lesson.slug,
      minutes: lesson.minutes,
      exerciseSlug: lesson.exerciseSlug,
      // Checked when it was written, which is once.
      questions: lesson.questions as Question[],
      buildsOn: lesson.buildsOn,
      papers: lesson.papers as Paper[],
      texts: byLocale(lesson.texts),
      skillIds: lesson.skills.map((skill) => skill.skillId),
    })),
  }
}
