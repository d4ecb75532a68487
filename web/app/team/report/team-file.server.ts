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

export interface TeamFile {
  report: TeamReport
  organization: { id: string; slug: string }
  /** Global id. */
  team: string | null
  head: string[]
  /** Until it gives null; each a page of lines. */
  next(): Promise<string[][] | null>
}

/** A report as a file that is written while it is read, page by page, and is never whole in memory. That it is taken is recorded first. */
export async function teamFile(request: Request, file: TeamFile): Promise<Response> {
  const input = { organization: file.organization.id, report: file.report, team: file.team }
  const { exportTeam } = await query(request, ExportTeamMutation, { input })
  if (exportTeam.userErrors.length > 0) throw notFound()
  const name = `${file.organization.slug}-${file.report.toLowerCase()}-${new Date().toISOString().slice(0, 10)}`
  return new Response(linesOf(file).pipeThrough(new TextEncoderStream()), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}.csv"`,
      'cache-control': 'no-store',
    },
  })
}

function linesOf({ head, next }: TeamFile): ReadableStream<string> {
  return new ReadableStream<string>({
    start(controller) {
      controller.enqueue(byteOrderMark + csvLine(head))
    },
    async pull(controller) {
      const lines = await next()
      if (!lines) return controller.close()
      controller.enqueue(lines.map((cells) => csvLine(cells)).join(''))
    },
  })
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
  read: (page: Page) => { lines: string[][]; after: string | null },
  ask: (after: string) => Promise<Page>,
): () => Promise<string[][] | null> {
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
