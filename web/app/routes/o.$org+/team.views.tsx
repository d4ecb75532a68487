import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useParams } from '@remix-run/react'
import { Bookmark } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ViewList } from '~/components/saved-views/view-list'
import { Button } from '~/components/ui/button'
import { Checkbox } from '~/components/ui/checkbox'
import { EmptyState } from '~/components/ui/empty-state'
import { Field } from '~/components/ui/field'
import { Input } from '~/components/ui/input'
import { PageHead } from '~/components/ui/page-head'
import { Section } from '~/components/ui/section'
import { FormRefusal } from '~/forms/form-refusal'
import { usePostedForm } from '~/forms/use-posted-form'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { viewIn } from '~/reports/asked'
import { changeViews } from '~/saved-views/actions.server'
import { orNotFound, requireOrganization } from '~/session/refusals'
import { page } from '~/shell/page'

const SavedViewsQuery = graphql(`
  query SavedViews($org: String!) {
    viewer {
      id
    }
    organization(slug: $org) {
      id
      viewerCanSeeTeam
      savedViews {
        ...SavedViewRow
      }
    }
  }
`)

export const handle = page({ title: (t) => t('views:title'), crumb: (t) => t('views:title') })

export async function loader({ request, params }: LoaderFunctionArgs) {
  const data = await query(request, SavedViewsQuery, { org: params.org ?? '' })
  const { id, viewerCanSeeTeam, savedViews } = requireOrganization(request, data)
  orNotFound(viewerCanSeeTeam || null)
  return { organization: id, views: savedViews, search: new URL(request.url).search }
}

export function action({ request, params }: ActionFunctionArgs) {
  return changeViews(request, `/o/${params.org}/team`)
}

/** What was saved of the team's pages, and what one came from to be saved. */
export default function TeamViews() {
  const { t } = useTranslation('views')
  const { views, search } = useLoaderData<typeof loader>()
  const base = `/o/${useParams().org}/team`
  return (
    <>
      <PageHead title={t('title')} text={t('text')} />
      <div className="grid max-w-3xl grid-cols-[minmax(0,1fr)] gap-10">
        {search ? <SaveView /> : null}
        <Section title={t('saved')}>
          {views.length > 0 ? (
            <ViewList views={views} base={base} />
          ) : (
            <EmptyState icon={Bookmark} title={t('empty.title')} text={t('empty.text')} />
          )}
        </Section>
      </div>
    </>
  )
}

function SaveView() {
  const { t } = useTranslation(['views', 'report'])
  const { organization, search } = useLoaderData<typeof loader>()
  const { Form: Posted, busy, refusal } = usePostedForm(() => '')
  const view = viewIn(new URLSearchParams(search))
  return (
    <Section title={t('new.title')}>
      <p className="text-ink-soft text-sm">{t('new.text', { page: t(`report:views.${view}`) })}</p>
      <Posted method="post" className="grid justify-items-start gap-4">
        <FormRefusal refusal={refusal} />
        <input type="hidden" name="organization" value={organization} />
        <input type="hidden" name="search" value={search} />
        <Field label={t('name')} error={refusal?.fields.name} className="w-80 max-w-full">
          <Input name="name" maxLength={80} defaultValue={refusal?.values.name} />
        </Field>
        <Checkbox name="isShared" label={t('new.shared')} hint={t('new.sharedHint')} />
        <Button type="submit" name="intent" value="save" busy={busy}>
          {t('new.do')}
        </Button>
      </Posted>
    </Section>
  )
}
