import { CircleAlert, CircleCheck, CircleOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Badge } from '~/components/ui/badge'
import type { WebhookState } from '~/graphql/generated/graphql'

const looks = {
  ON: { tone: 'success', icon: CircleCheck },
  OFF: { tone: 'neutral', icon: CircleOff },
  GONE: { tone: 'danger', icon: CircleAlert },
  FAILING: { tone: 'danger', icon: CircleAlert },
} as const

/** On, but nothing arrives, is a state of its own for whoever looks. */
export function WebhookStateBadge({ state, isAiling }: { state: WebhookState; isAiling: boolean }) {
  const { t } = useTranslation('webhook')
  if (state === 'ON' && isAiling)
    return (
      <Badge tone="caution" icon={CircleAlert}>
        {t('failing')}
      </Badge>
    )
  const { tone, icon } = looks[state]
  return (
    <Badge tone={tone} icon={icon}>
      {t(`state.${state}`)}
    </Badge>
  )
}
