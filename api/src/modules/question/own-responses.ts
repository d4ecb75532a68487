import type { CatalogueLesson, CourseVersion } from '../../catalogue/catalogue.js'
import type { Tenant } from '../../tenant.js'
import type { GivenAnswer } from './judge.js'

export interface OwnResponse {
  answer: GivenAnswer
  isRight: boolean
  answeredAt: Date
}

export interface OwnResponses {
  /** What the viewer answered last. */
  last(version: CourseVersion, lesson: CatalogueLesson, question: string): OwnResponse | null
  /** What they answered right, oldest first. */
  right: readonly RightAnswer[]
}

export interface RightAnswer {
  versionId: string
  lessonSlug: string
  questionSlug: string
  answeredAt: Date
}

/** The viewer's own answers, read once a request. */
export const ownResponses = async (tenant: Tenant): Promise<OwnResponses> => {
  const rows = await tenant.db.read((db) =>
    db.questionResponse.findMany({
      where: { organizationId: tenant.organization.id, userId: tenant.userId },
      // Ids are in the order of their making, also within a millisecond.
      orderBy: [{ answeredAt: 'asc' }, { id: 'asc' }],
      select: {
        catalogueCourseVersionId: true,
        lessonSlug: true,
        questionSlug: true,
        answer: true,
        isRight: true,
        answeredAt: true,
      },
    }),
  )
  const last = new Map(
    rows.map(({ catalogueCourseVersionId, lessonSlug, questionSlug, answer, ...row }) => [
      `${catalogueCourseVersionId} ${lessonSlug} ${questionSlug}`,
      { ...row, answer: answer as unknown as GivenAnswer },
    ]),
  )
  const right = rows.flatMap(({ catalogueCourseVersionId: versionId, isRight, ...row }) =>
    isRight && versionId ? [{ ...row, versionId }] : [],
  )
  return {
    right,
    last: (version, lesson, question) => last.get(`${version.id} ${lesson.slug} ${question}`) ?? null,
  }
}
