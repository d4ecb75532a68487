import { strToU8, zipSync } from 'fflate'
import request from 'supertest'
import type { Member } from './api.js'

type Locale = 'en' | 'zh-CN'
type Said = Partial<Record<Locale, string>>

export interface WantedCourse {
  title: Said
  /** Each with its text, whose first line is its title. */
  lessons: readonly Said[]
}

/** A course's files in base64, as whoever may gets them; null where there are none. */
export async function filesOf(
  author: Member,
  { slug }: { slug: string },
  version?: number | null,
): Promise<string | null> {
  const asked = version ? `?version=${version}` : ''
  const { status, body } = await request(author.url)
    .get(`/courses/${author.organization.slug}/${slug}.zip${asked}`)
    .set(author.headers())
    .responseType('blob')
  return status === 200 ? (body as Buffer).toString('base64') : null
}

/** A zip of files by their path, in base64. */
export function packed(files: Record<string, string | Uint8Array>): string {
  const bytes = Object.entries(files).map(
    ([path, file]) => [path, typeof file === 'string' ? strToU8(file) : file] as const,
  )
  return Buffer.from(zipSync(Object.fromEntries(bytes))).toString('base64')
}

/** A course of the author's company, brought in as files and published. */
export async function givenOwnCourse(
  author: Member,
  { title, lessons }: WantedCourse,
): Promise<{ id: string; slug: string; edition: number }> {
  const about = Object.entries(title).map(
    ([locale, words]) => `  ${locale}: { title: "${words}", summary: "${words}, in a sentence." }`,
  )
  const slugs = lessons.map((_, at) => `lesson-${at + 1}`)
  const texts = lessons.flatMap((lesson, at) =>
    Object.entries(lesson).map(([locale, text]): [string, string] => [
      `${slugs[at]!}.${locale}.md`,
      `---\ntitle: "${text.split('\n')[0]!}"\n---\n\n${text.split('\n').slice(1).join('\n').trim()}\n`,
    ]),
  )
  const zip = packed({
    'course.yaml': `texts:\n${about.join('\n')}\nlessons: [${slugs.join(', ')}]\n`,
    ...Object.fromEntries(slugs.map((slug) => [`${slug}.yaml`, 'minutes: 5\n'])),
    ...Object.fromEntries(texts),
  })
  const input = { organization: author.organizationId, zip }
  const { course } = await author.does(
    'importOwnCourse',
    input,
    'course { id slug edition problems { message } }',
  )
  const publish = { course: course.id, edition: course.edition, notes: '' }
  const { userErrors } = await author.does('publishOwnCourse', publish, 'course { id }')
  expect([course.problems, userErrors]).toEqual([[], []])
  return course
}
