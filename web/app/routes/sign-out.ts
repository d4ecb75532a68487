import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { mutate } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { notFound } from '~/session/refusals'

const SignOutMutation = graphql(`
  mutation SignOut {
    signOut {
      done
    }
  }
`)

export function loader() {
  throw notFound()
}

export async function action({ request }: ActionFunctionArgs) {
  const { headers } = await mutate(request, SignOutMutation)
  // Drafts and pages that this browser keeps are of whoever leaves; the server has the drafts.
  headers.set('clear-site-data', '"cache", "storage"')
  return redirect('/sign-in', { headers })
}
