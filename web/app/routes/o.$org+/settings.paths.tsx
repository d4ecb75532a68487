import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { RenewalSettings } from '~/components/renewal/renewal-settings'
import { RulesForm } from '~/components/rule/rules-form'
import { refused, text } from '~/forms/form-result'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { changeRenewal, isRenewal } from '~/renewal/change-renewal.server'
import { notFound, requireOrganization } from '~/session/refusals'
import { page } from '~/shell/page'

const PathSettingsQuery = graphql(`
  query PathSettings($org: String!) {
    viewer {
      id
    }
    organization(slug: $org) {
      id
      viewerCanChange
      ...RulesForm
      ...RenewalSettings
    }
  }
`)

const ChangeLearningRulesMutation = graphql(`
  mutation ChangeLearningRules($input: ChangeLearningRulesInput!) {
    changeLearningRules(input: $input) {
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

export const handle = page({ title: (t) => t('company:paths.title') })

export async function loader({ request, params }: LoaderFunctionArgs) {
  const data = await query(request, PathSettingsQuery, { org: params.org ?? '' })
  const organization = requireOrganization(request, data)
  if (!organization.viewerCanChange) throw notFound()
  return { organization }
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData()
  if (isRenewal(form)) return changeRenewal(request, form)
  const input = {
    organization: text(form, 'organization'),
    paths: form.getAll('path').map(String),
    gates: form.getAll('gate').map(String),
  }
  const { changeLearningRules } = await query(request, ChangeLearningRulesMutation, { input })
  if (changeLearningRules.organization) return data({ done: '' })
  return refused(changeLearningRules.userErrors, form, [])
}

export default function PathSettings() {
  const { organization } = useLoaderData<typeof loader>()
  return (
    <>
      <RulesForm organization={organization} />
      <RenewalSettings organization={organization} />
    </>
  )
}
