import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { askedWords, openPrisma, openTenantDatabase, wordsOf } from '@skillgrad/db'
import { prepareDatabase, startDatabase } from '@skillgrad/db/setup'
import { createOrganization, fillOwnSearch, fillSearch } from '@skillgrad/db/testkit'
import { boundTo } from '../src/compose.js'
import type { Locale } from '../src/locale.js'
import { excerptOf } from '../src/modules/search/marked-text.js'
import { findDocuments } from '../src/modules/search/search.repository.js'

/**
 * `pnpm bench search [--documents N] [--own N] [--queries N] [--json]`: made-up documents in both languages beside the built-in ones, and of the
 * asking company's own courses, on an embedded PostgreSQL as people get it, asked one after the other as the api asks, excerpts cut. Exit code 1 where the slowest
 * twentieth takes longer than the goal.
 */
const { values } = parseArgs({
  args: process.argv.slice(2).filter((argument) => argument !== '--'),
  options: {
    documents: { type: 'string', default: '10000' },
    own: { type: 'string', default: '2000' },
    queries: { type: 'string', default: '500' },
    json: { type: 'boolean' },
  },
})
const goalMs = 30
const kinds = ['course', 'lesson', 'exercise', 'skill'] as const

interface Query {
  sort: string
  locale: Locale
  text: string
}
interface Measured extends Query {
  ms: number
  hits: number
}

const pick = seeded(1_847)
const folder = await mkdtemp(join(tmpdir(), 'skillgrad-bench-search-'))
// PostgreSQL runs as a user of its own where this runs as root.
await chmod(folder, 0o755)
const place = { dataDir: join(folder, 'data'), stateFolder: join(folder, 'state') }
const running = await startDatabase({ dataDir: place.dataDir, env: { ...place, given: {} } })
try {
  const figures = await measure()
  console.log(values.json ? JSON.stringify(figures, null, 2) : printed(figures))
  process.exitCode = figures.all.p95 < goalMs ? 0 : 1
} finally {
  await running.stop()
  await rm(folder, { recursive: true, force: true })
}

async function measure() {
  await prepareDatabase({ urls: running.urls })
  const owner = openPrisma(running.urls.migrator)
  const tenants = openTenantDatabase({ url: running.urls.api })
  try {
    const organization = await createOrganization(owner)
    const filled = await fillSearch(owner, { documents: Number(values.documents), pick })
    await fillOwnSearch(owner, organization.id, Number(values.own))
    const queries = Array.from({ length: Number(values.queries) }, (_, at) => queryFrom(filled, at))
    const db = boundTo(tenants)(organization.id)
    const ask = async ({ text, locale, sort }: Query): Promise<Measured> => {
      const from = performance.now()
      const asked = askedWords(text)
      const rows = await findDocuments(
        db,
        { organizationId: organization.id, locale, kinds, most: 40 },
        asked,
      )
      for (const { body } of rows.slice(0, 20)) excerptOf(body, asked)
      return { text, locale, sort, hits: rows.length, ms: performance.now() - from }
    }
    for (const query of queries.slice(0, 50)) await ask(query)
    const measured: Measured[] = []
    for (const query of queries) measured.push(await ask(query))
    return {
      at: new Date().toISOString().slice(0, 10),
      machine: `${cpus().length} × ${cpus()[0]?.model}`,
      documents: await owner.catalogueSearchDocument.count(),
      own: await owner.courseSearchDocument.count(),
      goalMs,
      all: spreadOf(measured),
      sorts: Object.fromEntries(
        [...new Set(queries.map(({ sort }) => sort))].map((sort) => [
          sort,
          spreadOf(measured.filter((one) => one.sort === sort)),
        ]),
      ),
      slowest: measured.toSorted((one, other) => other.ms - one.ms).slice(0, 5),
    }
  } finally {
    await tenants.close()
    await owner.$disconnect()
  }
}

/** One in ten is a sort of its own; the words are those of a document, so that common ones are asked for as often as they stand. */
function queryFrom(filled: Awaited<ReturnType<typeof fillSearch>>, at: number): Query {
  const { title, body, locale } = filled[pick(filled.length)]!
  const isHan = locale === 'zh-CN'
  const words = (text: string) => wordsOf(text).filter((word) => word.isHan === isHan)
  const some = words(body).length > 3 ? words(body) : words(title)
  const from = pick(Math.max(1, some.length - 3))
  const typed = some.slice(from, from + 3).map((word) => word.text)
  const cut = (text: string, length: number) => [...text].slice(0, length).join('')
  switch (at % 10) {
    case 0:
      return {
        sort: 'one letter less than a word',
        locale,
        text: cut(typed[0]!, Math.max(2, typed[0]!.length - 1)),
      }
    case 1:
    case 2:
      return { sort: 'one word', locale, text: isHan ? cut(typed[0]!, 2) : `${typed[0]} ` }
    case 3:
      return { sort: 'a title', locale, text: title }
    case 4:
      return { sort: 'a typo', locale: 'en', text: misspelt(words(title).at(-1)?.text ?? 'gradient') }
    case 5:
      return { sort: 'words of which one is nowhere', locale, text: `${typed.join(' ')} zzyzx` }
    case 6:
      return {
        sort: 'four characters or two words',
        locale,
        text: isHan ? cut(typed[0]!, 4) : typed.slice(0, 2).join(' '),
      }
    default:
      return {
        sort: 'three words, the last unfinished',
        locale,
        text: typed.map((word) => cut(word, 6)).join(' '),
      }
  }
}

function misspelt(word: string): string {
  return `${word.slice(1, 2)}${word.slice(0, 1)}${word.slice(2)}`
}

/** Nearest-rank percentiles, in milliseconds. */
function spreadOf(measured: readonly Measured[]) {
  const sorted = measured.map(({ ms }) => ms).sort((one, other) => one - other)
  const rank = (share: number) => rounded(sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN)
  const empty = measured.filter(({ hits }) => hits === 0).length
  return { queries: sorted.length, p50: rank(0.5), p95: rank(0.95), max: rank(1), empty }
}

function rounded(ms: number): number {
  return Math.round(ms * 10) / 10
}

function printed({
  at,
  machine,
  documents,
  own,
  all,
  sorts,
  slowest,
}: Awaited<ReturnType<typeof measure>>): string {
  const line = (name: string, { queries, p50, p95, max, empty }: ReturnType<typeof spreadOf>) =>
    `| ${[name, queries, p50, p95, max, empty].join(' | ')} |`
  return [
    `Search over ${documents} documents and ${own} of the company's own. ${machine}. ${at}`,
    '',
    '| | queries | p50, ms | p95, ms | longest, ms | nothing found |',
    '| --- | --- | --- | --- | --- | --- |',
    line('all', all),
    ...Object.entries(sorts).map(([sort, some]) => line(sort, some)),
    '',
    `Slowest: ${slowest.map(({ text, ms, hits }) => `${JSON.stringify(text)} ${rounded(ms)} ms (${hits})`).join(', ')}`,
  ].join('\n')
}

/** The same numbers in every run (mulberry32). */
function seeded(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below)
  }
}
