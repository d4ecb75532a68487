import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Time } from '~/components/ui/time'
import type { Host } from './fleet'

/** What the machine said when it started, in its own words, which are English wherever it stands. */
export function HostDetails({ host }: { host: Host }) {
  const { t } = useTranslation('fleet')
  const { faults, sandbox } = host
  const refused = host.rungs.filter(({ isOffered }) => !isOffered)
  const isEmpty = refused.length === 0 && sandbox.failedWalls.length === 0 && !sandbox.reason && !faults.last
  if (isEmpty) return null
  return (
    <details className="group mt-3">
      <summary className="text-ink-soft hover:text-ink -ms-1 inline-flex min-h-8 cursor-pointer list-none items-center gap-1 rounded px-1 text-sm transition-colors [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          className="size-4 transition-transform group-open:rotate-90"
          strokeWidth={1.5}
        />
        {t('host.details')}
      </summary>
      <dl className="mt-2 grid gap-4 ps-5 text-sm">
        <Facts title={t('host.refusedRungs')} when={refused.length > 0}>
          {refused.map(({ rung, refusal }) => (
            <Fact key={rung} name={rung}>
              {refusal ? <span lang="en">{refusal}</span> : t('host.notOffered')}
            </Fact>
          ))}
        </Facts>
        <Facts title={t('host.sandboxReason')} when={Boolean(sandbox.reason)}>
          <span lang="en">{sandbox.reason}</span>
        </Facts>
        <Facts title={t('host.failedWalls')} when={sandbox.failedWalls.length > 0}>
          {sandbox.failedWalls.map(({ layer, detail }) => (
            <Fact key={layer} name={layer}>
              <span lang="en">{detail}</span>
            </Fact>
          ))}
        </Facts>
        <Facts title={t('host.lastFault')} when={Boolean(faults.last)}>
          {faults.lastAt ? <Time value={faults.lastAt} /> : null}{' '}
          <span lang="en" className="break-words">
            {faults.last}
          </span>
        </Facts>
      </dl>
    </details>
  )
}

function Facts({ title, when, children }: { title: string; when: boolean; children: ReactNode }) {
  if (!when) return null
  return (
    <div>
      <dt className="font-medium">{title}</dt>
      <dd className="text-ink-soft mt-1 grid max-w-[80ch] gap-1">{children}</dd>
    </div>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <p className="grid gap-x-3 sm:grid-cols-[10rem_minmax(0,1fr)]">
      <span className="font-mono text-xs leading-5">{name}</span>
      <span className="break-words">{children}</span>
    </p>
  )
}
