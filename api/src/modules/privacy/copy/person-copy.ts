import { copyStatement, personalRows, type Concept, type KnownPerson } from '@skillgrad/db'
import { localeFrom, type Locale } from '../../../locale.js'
import { asJson, codeFile } from './files.js'
import { personReadme } from './person-readme.js'
import type { CopyTarget, CopyWork } from './copy-work.js'

type Row = Record<string, unknown>
type Parts = Map<Concept, Row[]>

const ofIdentity = personalRows.filter(({ table }) => table.startsWith('auth.'))
const ofCompanies = personalRows.filter(({ table }) => table.startsWith('app.'))

/** Everything about a person: a file for each concept, a folder for each company, their code as files. */
export async function writePersonCopy(work: CopyWork, userId: string, target: CopyTarget): Promise<void> {
  const { identityDb, tenantDb } = work
  const known = await identityDb.user.findFirstOrThrow({ where: { id: userId } })
  const person: KnownPerson = { id: known.id, email: known.email, name: known.name }
  const companies = await companiesOf(work, userId)
  const total = companies.length + 1
  await target.progress(0, total)

  const written: string[] = []
  const rowsOf = (text: string, values: string[]) => identityDb.$queryRawUnsafe<Row[]>(text, ...values)
  written.push(...(await writeParts(target, '', await partsOf(ofIdentity, person, rowsOf))))
  await target.progress(1, total)
  for (const [at, { id, slug }] of companies.entries()) {
    const parts = await partsOf(ofCompanies, person, (text, values) => tenantDb(id).query<Row>(text, values))
    written.push(...(await writeParts(target, `companies/${slug}/`, parts)))
    await target.progress(at + 2, total)
  }
  const locale: Locale = localeFrom(known.locale)
  await target.zip.add('README.md', personReadme(locale, { name: known.name, at: work.now(), written }))
}

/** Also those they have left: what they did there is still theirs to know. */
async function companiesOf({ identityDb }: CopyWork, userId: string) {
  const ids = await identityDb.$queryRaw<{ id: string }[]>`select auth.companies_with(${userId}::uuid) as id`
  const members = await identityDb.member.findMany({ where: { userId }, select: { organizationId: true } })
  const all = [...ids.map(({ id }) => id), ...members.map(({ organizationId }) => organizationId)]
  return identityDb.organization.findMany({
    where: { id: { in: [...new Set(all)] } },
    orderBy: { slug: 'asc' },
    select: { id: true, slug: true },
  })
}

async function partsOf(
  tables: typeof personalRows,
  person: KnownPerson,
  ask: (text: string, values: string[]) => Promise<Row[]>,
): Promise<Parts> {
  const parts: Parts = new Map()
  for (const rows of tables) {
    const statement = copyStatement(rows, person)
    if (!statement || !('concept' in rows.copy)) continue
    const { concept } = rows.copy
    parts.set(concept, [...(parts.get(concept) ?? []), ...(await ask(statement.text, statement.values))])
  }
  return parts
}

/** Gives the paths; a concept without rows has no file. */
async function writeParts({ zip }: CopyTarget, folder: string, parts: Parts): Promise<string[]> {
  const written: string[] = []
  for (const [concept, rows] of parts) {
    if (rows.length === 0) continue
    const path = `${folder}${concept}.json`
    await zip.add(path, asJson(rows.map((row) => withoutCode(concept, row))))
    written.push(path)
    for (const row of rows) {
      const file = codeFile(concept, row)
      if (file) await zip.add(`${folder}${file.path}`, file.code)
    }
  }
  return written
}

/** Code stands in a file of its own, which the row then names. */
function withoutCode(concept: Concept, row: Row): Row {
  const file = codeFile(concept, row)
  if (!file) return row
  const { code: _, ...facts } = row
  return { ...facts, file: file.path }
}
