import { setImmediate } from 'node:timers/promises'
import { Prisma } from '../generated/client.js'
import {
  briefDocument,
  documentEdition,
  lessonDocuments,
  vectorsOf,
  type SearchDocument,
} from './search-document.js'

type Texts<Text> = Readonly<Record<string, Text | undefined>>

export interface OwnCourseVersion {
  organizationId: string
  courseId: string
  courseVersionId: string
  slug: string
  /** Those it is written in: a text that stands for another language too is found once. */
  languages: readonly string[]
  texts: Texts<{ title: string; summary: string }>
  lessons: readonly { slug: string; texts: Texts<{ title: string; summary: string; body: string }> }[]
}

interface Placed extends SearchDocument {
  kind: 'course' | 'lesson'
  courseSlug: string
  slug: string
  part: number
  locale: string
}

/** Rows of one statement. */
const most = 50

/** Lets a company's own course be found by what its newest version says, lesson by lesson. */
export async function storeOwnCourse(tx: Prisma.TransactionClient, version: OwnCourseVersion): Promise<void> {
  const { organizationId, courseId } = version
  const documents = await documentsOf(version)
  await tx.courseSearchDocument.deleteMany({ where: { organizationId, courseId } })
  for (let at = 0; at < documents.length; at += most)
    await tx.$executeRaw`
      insert into app.course_search_document
        (organization_id, course_id, course_version_id, edition, kind, course_slug, slug, part, locale, title, heading, body, headline, document)
      values ${Prisma.join(documents.slice(at, at + most).map((document) => rowOf(version, document)))}`
}

function rowOf(
  { organizationId, courseId, courseVersionId }: OwnCourseVersion,
  document: Placed,
): Prisma.Sql {
  const { kind, courseSlug, slug, part, locale, title, heading, body } = document
  return Prisma.sql`(${organizationId}::uuid, ${courseId}::uuid, ${courseVersionId}::uuid, ${documentEdition},
    ${kind}, ${courseSlug}, ${slug}, ${part}, ${locale}, ${title}, ${heading}, ${body}, ${vectorsOf(document)})`
}

async function documentsOf({ slug, languages, texts, lessons }: OwnCourseVersion): Promise<Placed[]> {
  const all: Placed[] = languages.flatMap((locale) => {
    const text = texts[locale]
    return text ? [{ ...briefDocument(text), kind: 'course', courseSlug: '', slug, part: 0, locale }] : []
  })
  for (const lesson of lessons) {
    // Reading a long text takes a while; what others ask has its turn between.
    await setImmediate()
    for (const locale of languages) {
      const text = lesson.texts[locale]
      const own = { kind: 'lesson', courseSlug: slug, slug: lesson.slug, locale } as const
      if (text) all.push(...lessonDocuments(text).map((document, part) => ({ ...document, ...own, part })))
    }
  }
  return all
}
