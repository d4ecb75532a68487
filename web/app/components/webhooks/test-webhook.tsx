import { useFetcher } from '@remix-run/react'
import { Zap } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Banner } from '~/components/ui/banner'
import { Button } from '~/components/ui/button'
import type { Refused } from '~/forms/form-result'
import type { DeliveryOutcomeFragment } from '~/graphql/generated/graphql'
import { useOutcome } from './use-outcome'

type Answer = Refused | { delivery: DeliveryOutcomeFragment }

/** The button and, as soon as it is known, what came of it. */
export function useTestWebhook(webhookId: string) {
  const { t } = useTranslation('webhook')
  const fetcher = useFetcher<Answer>()
  const answer = fetcher.state === 'submitting' ? undefined : fetcher.data
  return {
    button: (
      <fetcher.Form method="post">
        <input type="hidden" name="webhook" value={webhookId} />
        <Button type="submit" name="intent" value="test" icon={Zap} busy={fetcher.state !== 'idle'}>
          {t('test')}
        </Button>
      </fetcher.Form>
    ),
    result: answer ? <TestResult answer={answer} /> : null,
  }
}

function TestResult({ answer }: { answer: Answer }) {
  if ('delivery' in answer) return <Outcome delivery={answer.delivery} />
  return (
    <Banner tone="danger" live>
      {answer.form}
    </Banner>
  )
}

function Outcome({ delivery }: { delivery: DeliveryOutcomeFragment }) {
  const { t } = useTranslation('webhook')
  const outcome = useOutcome(delivery)
  const hasArrived = delivery.state === 'DELIVERED'
  return (
    <Banner tone={hasArrived ? 'success' : 'danger'} title={t(`delivery.${delivery.state}`)} live>
      {outcome}
    </Banner>
  )
}
