import { Arg, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Locale } from '../../graphql/enums.js'
import { can } from '../../permission.js'
import type { Tenant } from '../../tenant.js'
import { Organization } from '../organization/organization.type.js'
import { findOwnCourse, listOwnCourses, readOwnLessons, type OwnLessonRow } from './own-course.repository.js'
import {
  OwnCourse,
  OwnCourseChanges,
  OwnCourseProblem,
  OwnCourseVersion,
  OwnLesson,
} from './own-course.type.js'
import { changesOf, problemsOf, versionsOf } from './publish-course.js'
import { toOwnChange, toOwnCourse, toOwnLesson } from './to-own-course.js'

@Resolver(() => Organization)
export class OwnCoursesResolver {
  @FieldResolver(() => [OwnCourse], { description: 'None for whoever may not write courses.' })
  async ownCourses(@Root() { tenant }: Organization): Promise<OwnCourse[]> {
    if (!can(tenant, 'course:author')) return []
    return (await listOwnCourses(tenant)).map((row) => toOwnCourse(tenant, row))
  }

  @FieldResolver(() => OwnCourse, { nullable: true })
  async ownCourse(
    @Root() { tenant }: Organization,
    @Arg('slug', () => String) slug: string,
  ): Promise<OwnCourse | null> {
    if (!can(tenant, 'course:author')) return null
    const row = await findOwnCourse(tenant, { slug })
    return row && toOwnCourse(tenant, row)
  }
}

@Resolver(() => OwnCourse)
export class OwnCourseResolver {
  @FieldResolver(() => [OwnLesson], { description: 'In the order of the outline.' })
  async lessons(@Root() course: OwnCourse): Promise<OwnLesson[]> {
    return (await lessonsOf(course)).map((lesson) => toOwnLesson(course.tenant, lesson))
  }

  @FieldResolver(() => [OwnCourseProblem], {
    description: 'All of these must be solved before it can be published.',
  })
  async problems(@Root() course: OwnCourse): Promise<OwnCourseProblem[]> {
    const { tenant, row } = course
    const problems = await problemsOf(tenant, row, await lessonsOf(course))
    return problems.map(({ message, locale, ...place }) => ({
      ...place,
      locale: locale as Locale | null,
      message: message[tenant.locale],
    }))
  }

  @FieldResolver(() => OwnCourseChanges, { nullable: true, description: 'Null before the first version.' })
  async changes(@Root() course: OwnCourse): Promise<OwnCourseChanges | null> {
    const { tenant, row } = course
    const changes = changesOf(tenant, row, await lessonsOf(course))
    return (
      changes && {
        isAny: changes.isAny,
        lessons: changes.lessons.map((change) => toOwnChange(tenant, change)),
      }
    )
  }

  @FieldResolver(() => [OwnCourseVersion], { description: 'The newest first.' })
  versions(@Root() { tenant, row }: OwnCourse): OwnCourseVersion[] {
    const { currentVersion, isRetired } = row.course
    return versionsOf(tenant, row).map(({ number, publishedAt, notes, lessons }) => ({
      ...{ number, publishedAt, notes },
      lessonCount: lessons.length,
      isOnOffer: number === currentVersion && !isRetired,
    }))
  }
}

/** Read once, however many fields ask. */
function lessonsOf({ tenant, row }: OwnCourse): Promise<OwnLessonRow[]> {
  const read = tenant.use(lessonsRead)
  const known = read.get(row.courseId) ?? readOwnLessons(tenant, row.courseId)
  read.set(row.courseId, known)
  return known
}

const lessonsRead = (_: Tenant) => new Map<string, Promise<OwnLessonRow[]>>()
