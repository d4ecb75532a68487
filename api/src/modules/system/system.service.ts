import type { WorkerHost } from '@skillgrad/db'
import { z } from 'zod'
import type { Locale, Localized } from '../../locale.js'
import type { Services } from '../../services.js'
import { aliveMs } from '../fleet/host-state.js'
import type { SystemStatus } from './system.type.js'

export async function systemStatus(services: Services, locale: Locale): Promise<SystemStatus> {
  const [hosts, queueLength] = await Promise.all([
    services.shared.workerHost.findMany({ where: reporting(services) }),
    services.queueLength(),
  ])
  const sandbox = weakest(hosts)
  return {
    graderAvailable: hosts.length > 0,
    sandbox,
    sandboxNotice: sandbox === 'reduced' ? reducedNotice[locale] : null,
    rungs: [...new Set(hosts.flatMap((host) => host.rungs))],
    queueLength,
  }
}

/** Whether a grader reports that takes runs which ask for a GPU. */
export async function gpuGraderAvailable(services: Services): Promise<boolean> {
  const where = { ...reporting(services), kinds: { has: 'gpu' } }
  return (await services.shared.workerHost.count({ where })) > 0
}

function reporting(services: Services) {
  return { seenAt: { gt: new Date(services.now().getTime() - aliveMs) }, drainingAt: null }
}

const sandboxShape = z.object({ mode: z.enum(['full', 'reduced', 'refused']) })

/** What can be promised is what the weakest host gives; a host that does not say gives nothing. */
function weakest(hosts: readonly WorkerHost[]): 'none' | 'reduced' | 'full' {
  const modes = hosts.map((host) => sandboxShape.safeParse(host.sandbox).data?.mode ?? 'refused')
  if (modes.length === 0 || modes.includes('refused')) return 'none'
  return modes.includes('reduced') ? 'reduced' : 'full'
}

const reducedNotice: Localized = {
  en: 'This installation grades with a reduced sandbox. Only use it on your own machine, with code you trust.',
  'zh-CN': '此安装以简化沙箱评分。请仅在你自己的机器上、对可信代码使用。',
}
