import { createHash } from 'node:crypto'
import { pictureAt, pictureNamesIn, picturePath } from '@skillgrad/exercises/contract'
import { faultSentence } from '../../../graphql/faults.js'
import { Refusal } from '../../../graphql/refusal.js'
import type { Tenant } from '../../../tenant.js'
import type { Files } from '../../authoring/manuscript/files.js'
import { problem, type Problem } from '../../authoring/manuscript/problem.js'
import { kindOfPath } from '../../picture/picture-kind.js'
import { picturesNamed } from '../../picture/picture.repository.js'
import { readPicture, type Picture } from '../../picture/read-picture.js'
import { pictureMentions, type CourseInFiles } from './course-files.js'

/** Names of all pictures that its lessons speak of, in either language. */
export function picturesOf({ lessons }: Pick<CourseInFiles, 'lessons'>): string[] {
  return pictureNamesIn(bodiesOf(lessons).join('\n'))
}

const bodiesOf = (lessons: CourseInFiles['lessons']) =>
  lessons.flatMap(({ texts }) => Object.values(texts).map(({ body }) => body))

export type ReadPictures =
  { course: CourseInFiles; pictures: Picture[]; leftOut: string[] } | { problems: Problem[] }

/**
 * The pictures of a zip, read as strictly as one that an author chooses, and the course naming them as they are kept. Those that no
 * lesson names are left out.
 */
export async function readPictures(
  tenant: Tenant,
  course: CourseInFiles,
  files: Files,
): Promise<ReadPictures> {
  const named = new Set(bodiesOf(course.lessons).flatMap((body) => body.match(pictureMentions) ?? []))
  const names = new Map<string, string>()
  const pictures: Picture[] = []
  const problems: Problem[] = []
  for (const [path, bytes] of files) {
    if (!named.has(path)) continue
    const read = (await kept(tenant, path, bytes)) ?? (await pictureOf(tenant, path, bytes))
    if (typeof read === 'string') names.set(path, read)
    else if ('message' in read) problems.push(read)
    else names.set(path, pictures[pictures.push(read) - 1]!.name)
  }
  if (problems.length > 0) return { problems }
  const leftOut = [...files.keys()].filter((path) => !named.has(path))
  return { course: { ...course, lessons: withNames(course.lessons, names) }, pictures, leftOut }
}

/** What the company keeps already, to the byte, is not written anew: it would lose a little each time. */
async function kept({ db, organization }: Tenant, path: string, bytes: Uint8Array): Promise<string | null> {
  const named = pictureAt(path)
  if (!named || !named.name.startsWith(createHash('sha256').update(bytes).digest('hex').slice(0, 32)))
    return null
  const found = await db.read((prisma) => picturesNamed(prisma, organization.id, [named.name]))
  return found.has(named.name) ? named.name : null
}

async function pictureOf(tenant: Tenant, path: string, bytes: Uint8Array): Promise<Picture | Problem> {
  try {
    const kind = kindOfPath(path)
    if (kind === 'SVG') throw new Refusal('PICTURE_SVG')
    if (kind === null) throw new Refusal('PICTURE_KIND')
    return await readPicture(bytes, kind, { behind: tenant.organization.id })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { code, details } = error
    const said = (locale: 'en' | 'zh-CN') => faultSentence(code, locale, details)
    return problem(path, `${path}: ${said('en')}`, `${path}：${said('zh-CN')}`)
  }
}

function withNames(
  lessons: CourseInFiles['lessons'],
  names: ReadonlyMap<string, string>,
): CourseInFiles['lessons'] {
  const renamed = (body: string) =>
    body.replaceAll(pictureMentions, (path) => {
      const name = names.get(path)
      return name === undefined ? path : picturePath(name)
    })
  return lessons.map((lesson) => ({
    ...lesson,
    texts: Object.fromEntries(
      Object.entries(lesson.texts).map(([locale, text]) => [locale, { ...text, body: renamed(text.body) }]),
    ),
  }))
}
