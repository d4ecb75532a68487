import { CircleAlert, CircleCheck, CircleHelp, LoaderCircle, OctagonX } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { checkCredential, type Finding } from '~/certificate/check-credential'
import { cx } from '~/components/ui/class-names'

const looks = {
  checking: { icon: LoaderCircle, tone: 'text-ink-faint animate-spin' },
  valid: { icon: CircleCheck, tone: 'text-success' },
  revoked: { icon: OctagonX, tone: 'text-danger' },
  forged: { icon: CircleAlert, tone: 'text-danger' },
  unknown: { icon: CircleHelp, tone: 'text-caution' },
} as const

/** The reader's own browser checks the signature and the status, so that it need not believe the page. */
export function BrowserCheck({ id }: { id: string }) {
  const { t } = useTranslation('certificate')
  const [finding, setFinding] = useState<Finding | 'checking'>('checking')
  // Asks the network and the browser's own cryptography: outside React, and once for each certificate.
  useEffect(() => {
    let isLeft = false
    const address = `${window.location.origin}/credentials/${id}`
    void checkCredential(address, (one) => fetch(one, { cache: 'no-store' })).then((found) => {
      if (!isLeft) setFinding(found)
    })
    return () => {
      isLeft = true
    }
  }, [id])
  const { icon: Icon, tone } = looks[finding]
  return (
    <div role="status" className="border-line bg-surface flex items-start gap-3 rounded border px-5 py-4">
      <Icon aria-hidden className={cx('mt-0.5 size-5 shrink-0', tone)} strokeWidth={1.75} />
      <div>
        <p className="text-sm font-medium">{t(`check.${finding}.title`)}</p>
        <p className="text-ink-soft mt-0.5 text-sm">{t(`check.${finding}.text`)}</p>
      </div>
    </div>
  )
}
