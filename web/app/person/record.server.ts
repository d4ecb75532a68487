import { data, redirect } from '@remix-run/node'
import { text } from '~/forms/form-result'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import type { ReportFormat, ShownRecordFragment } from '~/graphql/generated/graphql'
import { orNotFound } from '~/session/refusals'
import type { RecordSearch } from './record-search'

const OpenRecordMutation = graphql(`
  mutation OpenRecord($input: OpenRecordInput!) {
    openRecord(input: $input) {
      record {
        ...ShownRecord
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`)

const MakePersonReportMutation = graphql(`
  mutation MakePersonReport($input: MakePersonReportInput!) {
    makePersonReport(input: $input) {
      file {
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

/** Of somebody else, that it was opened is recorded. What cannot be shown is not there. */
export async function openRecord(
  request: Request,
  member: string,
  search: RecordSearch,
): Promise<ShownRecordFragment> {
  const input = { member, first: 20, ...search }
  const { openRecord: opened } = await query(request, OpenRecordMutation, { input })
  return orNotFound(opened.record)
}

/** Asks for a report about somebody, then leads to where it comes; `base` has the pages of files below it. */
export async function makePersonReport(request: Request, form: FormData, base: string) {
  const input = { member: text(form, 'member'), format: text(form, 'format') as ReportFormat }
  const { makePersonReport: made } = await query(request, MakePersonReportMutation, { input })
  const refusal = made.userErrors[0]?.message
  if (refusal) return data({ reportRefusal: refusal }, { status: 422 })
  return redirect(`${base}/${encodeURIComponent(made.file?.id ?? '')}`)
}
