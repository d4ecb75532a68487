import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { OperationTable, ProcessTable, VerdictTable } from '~/components/fleet/activity-tables'
import { FleetSummary, LiveSwitch } from '~/components/fleet/fleet-summary'
import { HostList } from '~/components/fleet/host-list'
import { NoGrader } from '~/components/fleet/no-grader'
import { QueueTable } from '~/components/fleet/queue-table'
import { RunningTable } from '~/components/fleet/running-table'
import { TroubleList } from '~/components/fleet/trouble-list'
import { troublesOf } from '~/components/fleet/troubles'
import { useRefresh } from '~/shell/use-refresh'
import { PageHead } from '~/components/ui/page-head'
import { Section } from '~/components/ui/section'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { orNotFound, signInRedirect } from '~/session/refusals'
import { page } from '~/shell/page'

const FleetQuery = graphql(`
  query Fleet {
    viewer {
      id
    }
    fleet {
      at
      hosts {
        id
        name
        version
        state
        since
        startedAt
        seenAt
        slots
        busy
        kinds
        gradedLastHour
        rungs {
          rung
          isOffered
          device
          refusal
        }
        sandbox {
          mode
          reason
          failedWalls {
            layer
            detail
          }
        }
        faults {
          lastDay
          lastAt
          last
        }
      }
      queue {
        kind
        waiting
        companies
        oldestQueuedAt
        trials
        regrading
        stranded
        running
        graders
      }
      running {
        id
        exercise
        organization
        host
        isRegrading
        isTrial
        attempt
        seconds
        limitSeconds
      }
      activity {
        operations {
          name
          perSecond
          faults
          p95
        }
        gradings {
          verdict
          count
        }
        processes {
          id
          service
          host
          version
          startedAt
          memoryMb
          pools {
            name
            busy
            waiting
            max
          }
        }
      }
    }
  }
`)

export const handle = page({ title: (t) => t('fleet:title') })

/** To whoever is no operator, an owner of a company included, there is nothing at this address. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { viewer, fleet } = await query(request, FleetQuery)
  if (!viewer) throw signInRedirect(request)
  return { fleet: orNotFound(fleet) }
}

export default function System() {
  const { t } = useTranslation(['fleet', 'items'])
  const { fleet } = useLoaderData<typeof loader>()
  const [isLive, setLive] = useState(true)
  useRefresh(isLive)
  return (
    <div className="mx-auto w-full max-w-6xl px-5 pt-8 pb-24">
      <PageHead title={t('title')} text={t('text')}>
        <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
          <Link to="/system/items" className="text-accent text-sm hover:underline">
            {t('items:open')}
          </Link>
          <LiveSwitch isOn={isLive} onChange={setLive} />
        </div>
      </PageHead>
      <FleetSummary fleet={fleet} />
      <TroubleList troubles={troublesOf(fleet)} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-12">
        <Section title={t('host.label')}>
          {fleet.hosts.length > 0 ? <HostList hosts={fleet.hosts} at={fleet.at} /> : <NoGrader />}
        </Section>
        <Section title={t('queue.title')}>
          <QueueTable queue={fleet.queue} at={fleet.at} />
        </Section>
        <Section title={t('running.title')}>
          <RunningTable running={fleet.running} />
        </Section>
        <Section title={t('activity.title')}>
          <p className="text-ink-soft mb-4 max-w-prose text-sm">{t('activity.text')}</p>
          <OperationTable operations={fleet.activity.operations} />
        </Section>
        <Section title={t('activity.gradings')}>
          <VerdictTable gradings={fleet.activity.gradings} />
        </Section>
        <Section title={t('activity.processes')}>
          <ProcessTable processes={fleet.activity.processes} at={fleet.at} />
        </Section>
      </div>
    </div>
  )
}
