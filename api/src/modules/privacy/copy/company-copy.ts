import { picturePath } from '@skillgrad/exercises/contract'
import { Role } from '../../../graphql/enums.js'
import { localeFrom } from '../../../locale.js'
import { sightBy } from '../sight.js'
import { companyReadme } from './company-readme.js'
import { companyTables } from './company-tables.js'
import { asJson } from './files.js'
import { pagesOf } from './pages.js'
import { byteOrderMark, csvLine } from '../../../files/csv.js'
import type { CopyTarget, CopyWork } from './copy-work.js'

/**
 * A company's data as tables and files, for an owner. Results of people are in it as far as the company lets those see them
 * who manage: a copy is no way around that.
 */
export async function writeCompanyCopy(
  work: CopyWork,
  { organizationId, userId }: { organizationId: string; userId: string },
  target: CopyTarget,
): Promise<void> {
  const { identityDb, tenantDb } = work
  const owner = await identityDb.member.findFirst({
    where: { organizationId, userId, role: Role.OWNER, suspendedAt: null },
    include: { user: true },
  })
  if (!owner) throw new Error('Who asked for the copy no longer owns the company')
  const db = tenantDb(organizationId)
  const setting = await db.read((prisma) =>
    prisma.privacySetting.findFirstOrThrow({ where: { organizationId } }),
  )
  const company = await identityDb.organization.findFirstOrThrow({ where: { id: organizationId } })
  const sight = sightBy(setting.managersSee)
  const tables = companyTables(sight)
  const total = tables.length + 2

  for (const [at, { file, head, text, cells }] of tables.entries()) {
    await target.progress(at, total)
    await target.zip.add(`${file}.csv`, lines(head, pagesOf(db, text), cells))
  }
  await target.progress(tables.length, total)
  for await (const { slug, path, bytes } of pagesOf<ManuscriptFile>(db, manuscripts))
    await target.zip.add(`exercises/${slug}/${path}`, bytes)
  for await (const { path, written } of pagesOf<WrittenPart>(db, writing))
    await target.zip.add(`courses/${path}.json`, asJson(written))
  for await (const { name, large } of pagesOf<KeptPicture>(db, pictures, fewPictures))
    await target.zip.add(picturePath(name), large)
  if (sight.scores)
    for await (const row of pagesOf<CodeRow>(db, codes)) await target.zip.add(`code/${row.id}.ts`, row.code)
  await target.progress(tables.length + 1, total)
  const { name, slug, locale, timezone, seats, createdAt } = company
  const { organizationId: _, ...privacy } = setting
  await target.zip.add('company.json', asJson({ name, slug, locale, timezone, seats, createdAt, privacy }))
  const written = tables.map(({ file }) => file)
  await target.zip.add(
    'README.md',
    companyReadme(localeFrom(owner.user.locale), { name, at: work.now(), written, sight }),
  )
}

interface ManuscriptFile {
  slug: string
  path: string
  bytes: Uint8Array
}

const manuscripts = `
  select e.slug, f.path, f.bytes, f.exercise_id || f.path as key
  from app.manuscript_file f join catalogue.exercise e on e.id = f.exercise_id
  where f.exercise_id || f.path > $1 order by key limit $2`

interface WrittenPart {
  path: string
  written: object
}

/** What authors write of own courses: title and summary of each, and its lessons one by one. */
const writing = `
  select path, written, path as key from (
    select c.slug || '/course' as path, m.texts as written
    from app.course_manuscript m join catalogue.course c on c.id = m.course_id
    union all
    select c.slug || '/lessons/' || l.slug, jsonb_build_object(
      'position', l.position, 'minutes', l.minutes, 'exercise', l.exercise_slug, 'skills', l.skills, 'after', l.builds_on,
      'papers', l.papers, 'check', l.questions, 'texts', l.texts)
    from app.lesson_manuscript l join catalogue.course c on c.id = l.course_id) parts
  where path > $1 order by path limit $2`

interface KeptPicture {
  name: string
  large: Uint8Array
}

/** Each may have megabytes. */
const fewPictures = 10

const pictures = `select name, large, name as key from app.picture where name > $1 order by name limit $2`

interface CodeRow {
  id: string
  code: string
}

const codes = `
  select id, code, id::text as key from app.submission
  where code <> '' and id::text > $1 order by id limit $2`

async function* lines<Row>(
  head: readonly string[],
  rows: AsyncIterable<Row>,
  cells: (row: never) => readonly (string | number | Date | null)[],
): AsyncIterable<string> {
  yield byteOrderMark + csvLine(head)
  for await (const row of rows) yield csvLine(cells(row as never))
}
