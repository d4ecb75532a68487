import { Check, Copy } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/components/ui/button'
import { Field } from '~/components/ui/field'
import { Input } from '~/components/ui/input'

/** Something to be taken along: selected by a click, and copied by a button where the browser allows it. */
export function CopyField({ label, hint, value }: { label: string; hint?: string; value: string }) {
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
    <div className="grid gap-3">
      <Field label={label} hint={hint}>
        <Input ref={input} value={value} readOnly onFocus={(event) => event.target.select()} />
      </Field>
      <Button icon={copied ? Check : Copy} onClick={() => void copy()} className="justify-self-start">
        {copied ? t('links.copied') : t('links.copy')}
      </Button>
    </div>
  )
}
