import writeExcelFile from 'write-excel-file/node'
import { byteOrderMark, csvLine } from '~/csv/csv'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import type { Locale as ViewerLocale, TeamReport } from '~/graphql/generated/graphql'
import { createI18n } from '~/i18n/catalogues'
import { negotiateLocale, type Locale } from '~/i18n/locale'
import { notFound } from '~/session/refusals'

const ExportTeamMutation = graphql(`
  mutation ExportTeam($input: ExportTeamInput!) {
    exportTeam(input: $input) {
      organization {
        id
        slug
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`)

export type Cell = string | number
export type FileFormat = 'csv' | 'xlsx'

export interface TeamFile {
  report: TeamReport
  organization: { id: string; slug: string }
  /** Global id. */
  team: string | null
  head: string[]
  /** Until it gives null; each a page of lines. */
  next(): Promise<Cell[][] | null>
}

/** That a report is taken out of the company is recorded before anything of it is given. */
export async function teamFile(request: Request, file: TeamFile, format: FileFormat): Promise<Response> {
  const input = { organization: file.organization.id, report: file.report, team: file.team }
  const { exportTeam } = await query(request, ExportTeamMutation, { input })
  if (exportTeam.userErrors.length > 0) throw notFound()
  const day = new Date().toISOString().slice(0, 10)
  const name = `${file.organization.slug}-${file.report.toLowerCase()}-${day}.${format}`
  return new Response(format === 'csv' ? linesOf(file) : await workbookOf(file), {
    headers: {
      'content-type': contentTypes[format],
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
    },
  })
}

const contentTypes: Record<FileFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** Written while it is read, page by page, and never whole in memory. */
function linesOf({ head, next }: TeamFile): ReadableStream<Uint8Array> {
  return new ReadableStream<string>({
    start(controller) {
      controller.enqueue(byteOrderMark + csvLine(head))
    },
    async pull(controller) {
      const lines = await next()
      if (!lines) return controller.close()
      controller.enqueue(lines.map((cells) => csvLine(cells.map(String))).join(''))
    },
  }).pipeThrough(new TextEncoderStream())
}

/** A workbook is packed at once, so one of more lines than this is refused; a CSV has no end. */
const mostLines = 20_000

async function workbookOf({ head, next }: TeamFile): Promise<Uint8Array<ArrayBuffer>> {
  const rows: Cell[][] = []
  for (let lines = await next(); lines; lines = await next()) {
    rows.push(...lines)
    if (rows.length > mostLines) throw new Response(null, { status: 413 })
  }
  const widths = head.map((name, at) => {
    const longest = Math.max(name.length, ...rows.slice(0, 50).map((row) => String(row[at] ?? '').length))
    return { width: Math.min(48, longest + 2) }
  })
  const titles = head.map((value) => ({ value, fontWeight: 'bold' as const }))
  // Text is written as text, so that none is taken for a formula.
  const cells = rows.map((row) =>
    row.map((value) => (typeof value === 'number' ? value : { value, type: String })),
  )
  const book = writeExcelFile([titles, ...cells], {
    columns: widths,
    stickyRowsCount: 1,
    stickyColumnsCount: 1,
  })
  return new Uint8Array(await book.toBuffer())
}

/** Words in the language of whoever takes the file. */
export async function wordsFor(request: Request, viewer: { locale: ViewerLocale } | null | undefined) {
  const locale: Locale = negotiateLocale({
    viewer: viewer?.locale,
    cookieHeader: request.headers.get('cookie'),
    acceptLanguage: request.headers.get('accept-language'),
  })
  return (await createI18n(locale)).getFixedT(locale, ['team', 'progress', 'common'])
}

export type ReportWords = Awaited<ReturnType<typeof wordsFor>>

/** Asks for page after page; `read` gives the lines of one and where the next begins. */
export function pages<Page>(
  first: Page,
  read: (page: Page) => { lines: Cell[][]; after: string | null },
  ask: (after: string) => Promise<Page>,
): () => Promise<Cell[][] | null> {
  let page: Page | null = first
  return async () => {
    if (!page) return null
    const { lines, after } = read(page)
    page = after ? await ask(after) : null
    return lines
  }
}

export const dayOf = (at: string | null | undefined): string =>
  at ? new Date(at).toISOString().slice(0, 10) : ''
