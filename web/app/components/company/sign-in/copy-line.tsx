import { Check, Copy } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '~/components/ui/field'
import { IconButton } from '~/components/ui/icon-button'
import { Input } from '~/components/ui/input'

/** One of several things to be taken along to somebody else's page; the button is quiet, for there are many. */
export function CopyLine({ label, hint, value }: { label: string; hint?: string; value: string }) {
  const { t } = useTranslation('people')
  const input = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    input.current?.select()
    await navigator.clipboard?.writeText(value).then(
      () => setCopied(true),
      // Not over plain HTTP: the text is selected, and the keyboard copies it.
      () => undefined,
    )
  }
  return (
    <Field label={label} hint={hint} className="min-w-0">
      <div className="relative">
        <Input
          ref={input}
          value={value}
          readOnly
          onFocus={(event) => event.target.select()}
          className="pe-12 font-mono text-sm"
        />
        <IconButton
          icon={copied ? Check : Copy}
          label={copied ? t('links.copied') : `${t('links.copy')}: ${label}`}
          onClick={() => void copy()}
          className="absolute end-0.5 top-0.5"
        />
      </div>
    </Field>
  )
}
