import { data, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'

const BeginPasskeySignInMutation = graphql(`
  mutation BeginPasskeySignIn {
    beginPasskeySignIn {
      options
      userErrors {
        code
        path
        message
      }
    }
  }
`)

export function loader() {
  return redirect('/sign-in')
}

/** A challenge for the sign-in page, which asks by `fetch`. */
export async function action({ request }: ActionFunctionArgs) {
  const { beginPasskeySignIn } = await query(request, BeginPasskeySignInMutation)
  const { options, userErrors } = beginPasskeySignIn
  return data({ options, refusal: userErrors[0]?.message ?? null }, { status: options ? 200 : 429 })
}
