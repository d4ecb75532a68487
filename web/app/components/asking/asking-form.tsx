import { Form, useActionData, useNavigation } from '@remix-run/react'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { buttonClass } from '~/components/ui/button'
import { cx } from '~/components/ui/class-names'
import { useHydrated } from '~/components/ui/use-hydrated'
import { FormRefusal } from '~/forms/form-refusal'
import type { Refused } from '~/forms/form-result'

type AskingRefused = Refused & { asking: string }

/** Of the form with this name: whether it is being sent, and what was refused of it. */
export function useAskingForm(name: string) {
  const posted = useActionData<AskingRefused>()
  const navigation = useNavigation()
  return {
    busy: navigation.state !== 'idle' && navigation.formData?.get('form') === name,
    refusal:
      navigation.state === 'idle' && posted && 'asking' in posted && posted.asking === name
        ? posted
        : undefined,
  }
}

/**
 * The key that makes a repeated click the same one: another each time something was sent, and the same as long as it is being
 * written, though the page is read again meanwhile. A form that is keyed by it is empty again once it was sent.
 */
export function useClientKey(name: string, fresh: string, onSent?: () => void): string {
  const { busy, refusal } = useAskingForm(name)
  const [key, setKey] = useState(fresh)
  const wasBusy = useRef(false)
  // That it was sent is told by the navigation, and once.
  useEffect(() => {
    if (wasBusy.current && !busy && !refusal) {
      setKey(fresh)
      onSent?.()
    }
    wasBusy.current = busy
  }, [busy, refusal, fresh, onSent])
  return key
}

interface AskingFormProps {
  /** Which of the page's forms it is. */
  name: string
  intent: string
  /** What it is about. */
  about: Readonly<Record<string, string>>
  className?: string
  children: ReactNode
}

/** A form of the page that shows questions: it works without script, and answers by the page being read again. */
export function AskingForm({ name, intent, about, className, children }: AskingFormProps) {
  const { refusal } = useAskingForm(name)
  const inBrowser = useHydrated()
  return (
    <Form method="post" preventScrollReset className={className}>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="form" value={name} />
      {inBrowser ? <input type="hidden" name="inPlace" value="yes" /> : null}
      {Object.entries(about).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      <FormRefusal refusal={refusal} />
      {children}
    </Form>
  )
}

interface FoldedProps {
  /** Of the form within. */
  name: string
  label: string
  /** As it stands before anybody touches it. */
  isOpen?: boolean
  /** It is what is mostly done here. */
  isFirst?: boolean
  children: ReactNode
}

/** What is unfolded where it is wanted; open where something in it was refused. */
export function Folded({ name, label, isOpen = false, isFirst = false, children }: FoldedProps) {
  const { refusal } = useAskingForm(name)
  const folded = useRef<HTMLDetailsElement>(null)
  const opens = isOpen || refusal !== undefined
  // Whether it is open is the browser's, and the person's, once it is on the screen.
  useEffect(() => {
    if (opens && folded.current) folded.current.open = true
  }, [opens])
  return (
    <details ref={folded} open={opens} className="group open:w-full">
      <summary
        className={cx(
          buttonClass({ tone: isFirst ? 'secondary' : 'quiet', size: 'small' }),
          'cursor-pointer',
        )}
      >
        {label}
      </summary>
      <div className="mt-2 px-3 pb-2">{children}</div>
    </details>
  )
}
