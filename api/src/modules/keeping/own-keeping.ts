import type { Tenant } from '../../tenant.js'
import type { LessonPlace } from '../course/course.service.js'

/** Where something is kept: in every version of the course. */
export interface KeptPlace {
  courseId: string
  lessonSlug: string
}

export const placeIn = ({ version, lesson }: LessonPlace): KeptPlace => ({
  courseId: version.courseId,
  lessonSlug: lesson.slug,
})

/** All that the viewer keeps in the company, read once a request, highlights in the order of their making. */
export const ownKeeping = async (tenant: Tenant) => {
  const where = { organizationId: tenant.organization.id, userId: tenant.userId }
  return tenant.db.read(async (db) => ({
    highlights: await db.highlight.findMany({ where, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] }),
    lessons: await db.keptLesson.findMany({ where }),
  }))
}

export type HighlightRow = Awaited<ReturnType<typeof ownKeeping>>['highlights'][number]

export function isAt({ courseId, lessonSlug }: KeptPlace) {
  return (row: KeptPlace) => row.courseId === courseId && row.lessonSlug === lessonSlug
}
