import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { orNotFound, requireOrganization } from '~/session/refusals'

const LoggedAttemptQuery = graphql(`
  query LoggedAttempt($org: String!, $attempt: String!) {
    viewer {
      id
    }
    organization(slug: $org) {
      id
      attempt(id: $attempt) {
        id
        kind
        finishedAt
      }
    }
  }
`)

const ExportAttemptMutation = graphql(`
  mutation ExportAttempt($input: ExportAttemptInput!) {
    exportAttempt(input: $input) {
      log
      userErrors {
        code
        path
        message
      }
    }
  }
`)

/** Null while the attempt is open. */
export async function scoreLogFile(
  request: Request,
  variables: { org: string; attempt: string },
): Promise<Response | null> {
  const organization = requireOrganization(request, await query(request, LoggedAttemptQuery, variables))
  const attempt = orNotFound(organization.attempt)
  if (!attempt.finishedAt) return null
  const { exportAttempt } = await query(request, ExportAttemptMutation, { input: { attempt: attempt.id } })
  const day = attempt.finishedAt.slice(0, 10)
  return new Response(`${JSON.stringify(orNotFound(exportAttempt.log), null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="score-log-${attempt.kind.toLowerCase()}-${day}.json"`,
      'cache-control': 'no-store',
    },
  })
}
