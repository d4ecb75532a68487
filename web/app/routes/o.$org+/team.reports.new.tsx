import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { FileText } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { PlanFields, type HeldPlan } from '~/components/reports/plan-fields'
import { SubjectForm } from '~/components/reports/subject-form'
import { Button, buttonClass } from '~/components/ui/button'
import { PageHead } from '~/components/ui/page-head'
import { Section } from '~/components/ui/section'
import { FormRefusal } from '~/forms/form-refusal'
import type { Refused } from '~/forms/form-result'
import { useFocusOnRefusal } from '~/forms/use-focus-on-refusal'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { changeReports } from '~/reports/actions.server'
import { tableAddress, viewIn } from '~/reports/asked'
import { orNotFound, requireOrganization } from '~/session/refusals'
import { page } from '~/shell/page'

const NewTeamReportQuery = graphql(`
  query NewTeamReport($org: String!, $team: ID) {
    viewer {
      id
      email
      locale
    }
    organization(slug: $org) {
      id
      slug
      roleProfiles {
        id
        name
      }
      reportReaders(team: $team) {
        id
        name
        email
      }
      teamDashboard(team: $team) {
        teams {
          id
          name
        }
        skills {
          id
          name
        }
      }
    }
  }
`)

export const handle = page({ title: (t) => t('report:new.title'), crumb: (t) => t('report:new.title') })

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { search, searchParams } = new URL(request.url)
  const team = searchParams.get('team') || undefined
  const data = await query(request, NewTeamReportQuery, { org: params.org ?? '', team })
  const organization = requireOrganization(request, data)
  const { teams, skills } = orNotFound(organization.teamDashboard)
  const { roleProfiles, reportReaders, id, slug } = organization
  const own = reportReaders.filter(({ email }) => email === data.viewer?.email)
  return {
    ...{ organization: { id, slug }, teams, skills, roleProfiles, search },
    readers: reportReaders.map(({ email: _, ...reader }) => reader),
    own,
    locale: data.viewer?.locale ?? ('EN' as const),
  }
}

export function action({ request, params }: ActionFunctionArgs) {
  return changeReports(request, params.org ?? '')
}

/** A page of the team as a file now, or by letter. */
export default function NewTeamReport() {
  const { t } = useTranslation('report')
  const { teams, skills, roleProfiles, search } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHead title={t('new.title')} text={t('new.text')} />
      <div className="grid max-w-3xl grid-cols-[minmax(0,1fr)] gap-10">
        <SubjectForm search={search} teams={teams} skills={skills} roleProfiles={roleProfiles} />
        <Section title={t('new.now')}>
          <p className="text-ink-soft text-sm">{t('new.nowText')}</p>
          <TakeNow />
        </Section>
        <Section title={t('new.letter')}>
          <ScheduleForm key={search} />
        </Section>
      </div>
    </>
  )
}

function TakeNow() {
  const { t } = useTranslation('report')
  const { organization, search } = useLoaderData<typeof loader>()
  const refusal = useRefusalOf('make')
  return (
    <Form method="post" className="grid gap-3">
      <FormRefusal refusal={refusal} />
      <input type="hidden" name="organization" value={organization.id} />
      <input type="hidden" name="search" value={search} />
      <input type="hidden" name="format" value="PDF" />
      <div className="flex flex-wrap gap-3">
        <Button
          type="submit"
          name="intent"
          value="make"
          tone="secondary"
          icon={FileText}
          busy={useIsBusy('make')}
        >
          {t('menu.pdf')}
        </Button>
        {(['xlsx', 'csv'] as const).map((format) => (
          <a
            key={format}
            href={tableAddress(organization.slug, search, format)}
            download
            className={buttonClass({ tone: 'secondary' })}
          >
            {t(`menu.${format}`)}
          </a>
        ))}
      </div>
    </Form>
  )
}

function ScheduleForm() {
  const { t } = useTranslation('report')
  const { organization, search, readers, own, locale } = useLoaderData<typeof loader>()
  const refusal = useRefusalOf('schedule')
  const form = useFocusOnRefusal(refusal)
  const held: HeldPlan = {
    ...{ name: t(`views.${viewIn(new URLSearchParams(search))}`), rhythm: 'WEEK', day: 1 },
    ...{ format: 'PDF', locale, recipients: own },
  }
  return (
    <Form ref={form} method="post" noValidate className="grid gap-5">
      <input type="hidden" name="organization" value={organization.id} />
      <input type="hidden" name="search" value={search} />
      <FormRefusal refusal={refusal} />
      <PlanFields held={held} readers={readers} refusal={refusal} />
      <Button
        type="submit"
        name="intent"
        value="schedule"
        busy={useIsBusy('schedule')}
        className="justify-self-start"
      >
        {t('submit')}
      </Button>
    </Form>
  )
}

type Intent = 'make' | 'schedule'

/** Of the form that was sent: the schedule's has a name. */
function useRefusalOf(intent: Intent): Refused | undefined {
  const answer = useActionData<typeof action>()
  if (!answer || !('fields' in answer)) return undefined
  return 'name' in answer.values === (intent === 'schedule') ? answer : undefined
}

function useIsBusy(intent: Intent): boolean {
  const { state, formData } = useNavigation()
  return state !== 'idle' && formData?.get('intent') === intent
}
