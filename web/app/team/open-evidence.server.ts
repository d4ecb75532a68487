import { data } from '@remix-run/node'
import { text } from '~/forms/form-result'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import type { OpenedEvidenceFragment } from '~/graphql/generated/graphql'

const OpenEvidenceMutation = graphql(`
  mutation OpenEvidence($input: OpenEvidenceInput!) {
    openEvidence(input: $input) {
      evidence {
        ...OpenedEvidence
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`)

export interface OpenedEvidence {
  evidence: OpenedEvidenceFragment | null
  /** A sentence, instead of evidence. */
  refusal: string | null
}

/** What a cell of the matrix rests on; that it was opened is recorded. */
export async function openEvidence(request: Request, form: FormData) {
  const input = { member: text(form, 'member'), skill: text(form, 'skill') }
  const { openEvidence: opened } = await query(request, OpenEvidenceMutation, { input })
  const refusal = opened.userErrors[0]?.message ?? null
  const answer: OpenedEvidence = { evidence: opened.evidence ?? null, refusal }
  return data(answer, refusal ? { status: 422 } : undefined)
}
