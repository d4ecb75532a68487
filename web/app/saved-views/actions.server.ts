import { data, redirect } from '@remix-run/node'
import { refused, text } from '~/forms/form-result'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { outcome } from '~/people/outcome.server'
import { subjectIn } from '~/reports/asked'
import { viewAddress } from './address'

const SaveViewMutation = graphql(`
  mutation SaveView($input: SaveViewInput!) {
    saveView(input: $input) {
      savedView {
        id
        view
        search
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`)

const ChangeViewMutation = graphql(`
  mutation ChangeView($input: ChangeViewInput!) {
    changeView(input: $input) {
      savedView {
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

const PreferViewMutation = graphql(`
  mutation PreferView($input: PreferViewInput!) {
    preferView(input: $input) {
      savedView {
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

const DeleteViewMutation = graphql(`
  mutation DeleteView($input: DeleteViewInput!) {
    deleteView(input: $input) {
      deleted
      userErrors {
        code
        path
        message
      }
    }
  }
`)

const fields = ['name'] as const

/** What the page of saved views posts; `base` is the address of the team's pages. */
export async function changeViews(request: Request, base: string) {
  const form = await request.formData()
  const savedView = text(form, 'savedView')
  switch (text(form, 'intent')) {
    case 'save': {
      const asked = subjectIn(new URLSearchParams(text(form, 'search')))
      const input = {
        ...{ organization: text(form, 'organization'), asked },
        ...{ name: text(form, 'name'), isShared: form.get('isShared') !== null },
      }
      const { saveView } = await query(request, SaveViewMutation, { input })
      if (!saveView.savedView) return refused(saveView.userErrors, form, fields)
      return redirect(viewAddress(base, saveView.savedView))
    }
    case 'rename': {
      const { changeView } = await query(request, ChangeViewMutation, {
        input: { savedView, name: text(form, 'name') },
      })
      return outcome(changeView.userErrors, form, fields, 'renamed')
    }
    case 'share':
    case 'unshare': {
      const isShared = text(form, 'intent') === 'share'
      const { changeView } = await query(request, ChangeViewMutation, { input: { savedView, isShared } })
      return outcome(changeView.userErrors, form, fields, isShared ? 'shared' : 'unshared')
    }
    case 'prefer':
    case 'unprefer': {
      const isDefault = text(form, 'intent') === 'prefer'
      const { preferView } = await query(request, PreferViewMutation, { input: { savedView, isDefault } })
      return outcome(preferView.userErrors, form, fields, isDefault ? 'preferred' : 'unpreferred')
    }
    case 'delete': {
      const { deleteView } = await query(request, DeleteViewMutation, { input: { savedView } })
      return outcome(deleteView.userErrors, form, fields, 'deleted')
    }
    default:
      return data(null, { status: 400 })
  }
}
