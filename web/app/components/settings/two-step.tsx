import { useFetcher, useNavigate, useSearchParams } from '@remix-run/react'
import { ShieldCheck } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/components/ui/button'
import { Time } from '~/components/ui/time'
import { FormRefusal } from '~/forms/form-refusal'
import type { Refused } from '~/forms/form-result'
import { safeReturnPath } from '~/session/return-path'
import { ProofDialog } from './proof-dialog'
import { RecoveryCodes } from './recovery-codes'
import { TwoStepSetUp, type SetUp } from './two-step-set-up'

const few = 3

interface State {
  since?: string | null
  recoveryCodesLeft: number
  takesPassword: boolean
}

/** The second step: off, being set up, or on; and the recovery codes right after they were made. */
export function TwoStep({ state }: { state: State }) {
  const navigate = useNavigate()
  const [search] = useSearchParams()
  // Made codes are known here alone: once this page is left, nobody can show them again.
  const [codes, setCodes] = useState<string[]>()
  // A company that asked for it sent them here, and knows the way back.
  const next = safeReturnPath(search.get('next'))
  const kept = () => (next ? void navigate(next) : setCodes(undefined))
  if (codes) return <RecoveryCodes codes={codes} onKept={kept} />
  return state.since ? (
    <TwoStepOn since={state.since} state={state} onCodes={setCodes} />
  ) : (
    <TwoStepOff onCodes={setCodes} />
  )
}

function TwoStepOff({ onCodes }: { onCodes: (codes: string[]) => void }) {
  const { t } = useTranslation('settings')
  const [isCancelled, setCancelled] = useState(false)
  const fetcher = useFetcher<Refused | { setUp: SetUp }>()
  const answer = fetcher.data
  if (answer && 'setUp' in answer && !isCancelled)
    return <TwoStepSetUp setUp={answer.setUp} onCodes={onCodes} onCancel={() => setCancelled(true)} />
  return (
    <>
      <p className="text-ink-soft text-sm">{t('twoStep.text')}</p>
      <FormRefusal refusal={answer && 'fields' in answer ? answer : undefined} />
      <fetcher.Form method="post" onSubmit={() => setCancelled(false)}>
        <Button
          type="submit"
          name="intent"
          value="two-step-begin"
          tone="secondary"
          busy={fetcher.state !== 'idle'}
        >
          {t('twoStep.begin')}
        </Button>
      </fetcher.Form>
    </>
  )
}

interface TwoStepOnProps {
  since: string
  state: State
  onCodes: (codes: string[]) => void
}

function TwoStepOn({ since, state, onCodes }: TwoStepOnProps) {
  const { t } = useTranslation('settings')
  const { recoveryCodesLeft: left, takesPassword } = state
  return (
    <>
      <div className="border-line bg-surface flex items-start gap-3 rounded border px-5 py-4">
        <ShieldCheck aria-hidden className="text-success mt-0.5 size-5 shrink-0" strokeWidth={1.5} />
        <div>
          <p className="text-sm font-medium">
            {t('twoStep.on')} <Time value={since} shape="date" />
          </p>
          <p className={left <= few ? 'text-caution mt-0.5 text-sm' : 'text-ink-faint mt-0.5 text-sm'}>
            {t('twoStep.codesLeft', { count: left })}
            {left <= few ? ` · ${t('twoStep.fewLeft')}` : ''}
          </p>
        </div>
      </div>
      <div className="flex flex-wrap gap-3">
        <ProofDialog
          title={t('twoStep.renew')}
          text={t('twoStep.renewText')}
          intent="two-step-renew"
          takesPassword={takesPassword}
          onCodes={onCodes}
        />
        <ProofDialog
          title={t('twoStep.off')}
          text={t('twoStep.offText')}
          intent="two-step-end"
          takesPassword={takesPassword}
          done={t('twoStep.switchedOff')}
          isDangerous
        />
      </div>
    </>
  )
}
