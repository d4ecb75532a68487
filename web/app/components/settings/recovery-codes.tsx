import { Check, Copy, Download } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, buttonClass } from '~/components/ui/button'

/** Shown once, with ways to keep them. */
export function RecoveryCodes({ codes, onKept }: { codes: string[]; onKept: () => void }) {
  const { t } = useTranslation('settings')
  const head = useRef<HTMLHeadingElement>(null)
  // The form that had the focus is gone; the eye and the reader go to what must not be missed.
  useEffect(() => head.current?.focus(), [])
  const [isCopied, setCopied] = useState(false)
  const text = `${codes.join('\n')}\n`
  return (
    <div className="border-line bg-surface grid gap-4 rounded border p-5">
      <div>
        <h3 ref={head} tabIndex={-1} className="text-base font-medium outline-none">
          {t('twoStep.codes.title')}
        </h3>
        <p className="text-ink-soft mt-1 text-sm">{t('twoStep.codes.text')}</p>
      </div>
      <ul className="bg-sunken grid grid-cols-2 gap-x-6 gap-y-1.5 rounded p-4 font-mono text-sm max-sm:grid-cols-1">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-3">
        <Button onClick={onKept}>{t('twoStep.codes.kept')}</Button>
        <Button
          tone="secondary"
          icon={isCopied ? Check : Copy}
          onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
        >
          <span aria-live="polite">{t(isCopied ? 'twoStep.codes.copied' : 'twoStep.codes.copy')}</span>
        </Button>
        <a
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
          download="skillgrad-recovery-codes.txt"
          className={buttonClass({ tone: 'secondary' })}
        >
          <Download aria-hidden className="size-[1.15em]" strokeWidth={1.75} />
          {t('twoStep.codes.save')}
        </a>
      </div>
    </div>
  )
}
