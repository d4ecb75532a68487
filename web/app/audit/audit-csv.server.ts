import { byteOrderMark, csvLine } from '~/csv/csv'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import type { AuditExportQuery, AuditFilter } from '~/graphql/generated/graphql'
import { notFound, orNotFound, requireOrganization } from '~/session/refusals'

const AuditExportPage = graphql(`
  query AuditExport($org: String!, $after: String, $filter: AuditFilter) {
    viewer {
      id
    }
    organization(slug: $org) {
      id
      slug
      auditEvents(first: 100, after: $after, filter: $filter) {
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            at
            verb
            subject
            details
            address
            actor {
              name
              email
            }
            token {
              name
            }
          }
        }
      }
    }
  }
`)

const ExportAuditMutation = graphql(`
  mutation ExportAudit($input: ExportAuditInput!) {
    exportAudit(input: $input) {
      organization {
        id
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`)

interface Asked {
  org: string
  filter: AuditFilter
}

/** The events as a file that is written while it is read, page by page, and is never whole in memory. */
export async function auditCsv(request: Request, asked: Asked): Promise<Response> {
  const first = await pageAfter(request, asked)
  const { exportAudit } = await query(request, ExportAuditMutation, {
    input: { organization: first.id, filter: asked.filter },
  })
  if (exportAudit.userErrors.length > 0) throw notFound()
  const day = new Date().toISOString().slice(0, 10)
  return new Response(lines(request, asked, first.auditEvents).pipeThrough(new TextEncoderStream()), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${first.slug}-activity-${day}.csv"`,
      'cache-control': 'no-store',
    },
  })
}

type Page = NonNullable<NonNullable<AuditExportQuery['organization']>['auditEvents']>

function lines(request: Request, asked: Asked, first: Page): ReadableStream<string> {
  let page: Page | null = first
  return new ReadableStream<string>({
    start(controller) {
      controller.enqueue(byteOrderMark + csvLine(columns))
    },
    async pull(controller) {
      if (!page) return controller.close()
      controller.enqueue(page.edges.map(({ node }) => csvLine(cellsOf(node))).join(''))
      const { hasNextPage, endCursor } = page.pageInfo
      page = hasNextPage
        ? (await pageAfter(request, { ...asked, after: endCursor ?? undefined })).auditEvents
        : null
    },
  })
}

async function pageAfter(request: Request, variables: Asked & { after?: string }) {
  const data = await query(request, AuditExportPage, variables)
  const { id, slug, auditEvents } = requireOrganization(request, data)
  return { id, slug, auditEvents: orNotFound(auditEvents) }
}

const columns = ['at', 'actor', 'e-mail', 'action', 'subject', 'details', 'address', 'token']

/** Empty where the system acted, or somebody who is gone and has no address any more. */
function cellsOf({
  at,
  actor,
  token,
  verb,
  subject,
  details,
  address,
}: Page['edges'][number]['node']): string[] {
  const utc = new Date(at).toISOString()
  return [
    utc,
    actor?.name ?? '',
    actor?.email ?? '',
    verb,
    subject,
    details,
    address ?? '',
    token?.name ?? '',
  ]
}
