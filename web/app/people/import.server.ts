import { data, redirect } from '@remix-run/node'
import { refused, text } from '~/forms/form-result'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'

const PreviewMutation = graphql(`
  mutation PreviewMemberImport($input: PreviewMemberImportInput!) {
    previewMemberImport(input: $input) {
      preview {
        counts {
          total
          created
          updated
          skipped
          failed
        }
        leftOut
        newTeams
        lines {
          line
          email
          name
          team
          role
          path
          outcome
          reason
        }
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`)

const StartMutation = graphql(`
  mutation StartMemberImport($input: StartMemberImportInput!) {
    startMemberImport(input: $input) {
      import {
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

/** Looks through a file of people, or begins to invite them. */
export async function importPeople(request: Request, org: string) {
  const form = await request.formData()
  const file = form.get('file')
  const input = {
    organization: text(form, 'organization'),
    fileName: file instanceof File && file.name ? file.name : 'people.csv',
    file: file instanceof Blob ? Buffer.from(await file.arrayBuffer()).toString('base64') : '',
  }
  if (form.get('intent') === 'start') {
    const { startMemberImport: payload } = await query(request, StartMutation, { input })
    if (!payload.import) return refused(payload.userErrors, form, ['file'])
    return redirect(`/o/${org}/people/import?${new URLSearchParams({ import: payload.import.id })}`)
  }
  const { previewMemberImport: payload } = await query(request, PreviewMutation, { input })
  if (!payload.preview) return refused(payload.userErrors, form, ['file'])
  return data({ preview: payload.preview })
}
